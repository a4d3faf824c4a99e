package io.tradeagent.approval;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The fields of the bodies, each with the rule that it must satisfy and the words that say so. */
enum Field {
    ACCOUNT_ID("accountId", text(Pattern.compile("[A-Za-z0-9._-]{1,64}")), "must be 1 to 64 of A-Z a-z 0-9 . _ -"),
    FINGERPRINT(
            "authKeyFingerprint", text(Pattern.compile("[0-9a-f]{64}")), "must be 64 lower-case hexadecimal digits"),
    APPROVED_BY("approvedBy", plainText(), Texts.RULE),
    REJECTED_BY("rejectedBy", plainText(), Texts.RULE),
    REASON("reason", plainText(), Texts.RULE),
    // Absent means what null means: senders that leave out empty fields are common.
    EXPIRES_AT(
            "expiresAt",
            node -> node.isNull() || node.isMissingNode() || isInstant(node),
            "must be an RFC 3339 time or null");

    private final String property;
    private final Predicate<JsonNode> rule;
    private final String requirement;

    Field(String property, Predicate<JsonNode> rule, String requirement) {
        this.property = property;
        this.rule = rule;
        this.requirement = requirement;
    }

    /** Says what is wrong with the field in a body, without repeating it; empty where nothing is. */
    Optional<String> violation(JsonNode body) {
        return rule.test(in(body)) ? Optional.empty() : Optional.of(property + " " + requirement);
    }

    /** The field in a body; a missing node where it is absent. */
    JsonNode in(JsonNode body) {
        return body.path(property);
    }

    private static Predicate<JsonNode> text(Pattern pattern) {
        return node -> node.isString() && pattern.matcher(node.stringValue()).matches();
    }

    private static Predicate<JsonNode> plainText() {
        return node -> node.isString() && Texts.isPlain(node.stringValue());
    }

    private static boolean isInstant(JsonNode node) {
        return node.isString() && Rfc3339.parse(node.stringValue()).isPresent();
    }
}
