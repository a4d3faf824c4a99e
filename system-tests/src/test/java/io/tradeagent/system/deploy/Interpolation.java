package io.tradeagent.system.deploy;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables as Compose replaces them, in the forms that our file uses. */
record Interpolation(Map<String, String> variables) {

    private static final Pattern REFERENCE = Pattern.compile("\\$(?:(\\$)|\\{(\\w+)(?:(:-|:\\?)([^}]*))?\\})");

    String apply(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(valueOf(match)));
    }

    private String valueOf(MatchResult match) {
        if (match.group(1) != null) {
            return "$";
        }
        String value = variables.getOrDefault(match.group(2), "");
        if (!value.isEmpty()) {
            return value;
        }
        if (":-".equals(match.group(3))) {
            return match.group(4);
        }
        throw new IllegalStateException(match.group(2) + " is required: " + match.group(4));
    }
}
