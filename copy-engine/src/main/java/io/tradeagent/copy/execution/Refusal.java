package io.tradeagent.copy.execution;

/**
 * What a broker or terminal said when it refused an order.
 *
 * @param code its own word; not blank, at most {@value #LONGEST} characters
 */
public record Refusal(String code) {

    /** Codes are words; whatever is longer is cut, so that a link stays small. */
    public static final int LONGEST = 64;

    public Refusal {
        if (code.isBlank() || code.length() > LONGEST) {
            throw new IllegalArgumentException("a code is a word");
        }
    }

    /** Of any text; longer ones are cut, and what is blank says that it says nothing. */
    public static Refusal said(String text) {
        String word = text.strip();
        if (word.isEmpty()) {
            return new Refusal(RejectionClass.OTHER.code());
        }
        return new Refusal(word.length() <= LONGEST ? word : word.substring(0, LONGEST));
    }

    /** What kind of reason it is. */
    public RejectionClass kind() {
        return RejectionClass.of(code);
    }
}
