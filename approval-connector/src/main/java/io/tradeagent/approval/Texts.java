package io.tradeagent.approval;

/** Texts by people, which end up in logs, audit entries and consoles. */
final class Texts {

    static final String RULE = "must be 1 to 256 characters, not blank, without control characters";

    private static final int MAX_CHARACTERS = 256;

    private Texts() {}

    static boolean isPlain(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= MAX_CHARACTERS
                && text.codePoints().allMatch(Texts::isPlain);
    }

    // Line and paragraph separators break log lines as control characters do; half a surrogate pair is no character.
    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        };
    }
}
