package io.tradeagent.approval;

import io.tradeagent.approval.signing.Keyring;
import io.tradeagent.approval.signing.SignedContent;
import io.tradeagent.kernel.TenantId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the signatures of messages.
 *
 * @param keys that sign; without any, signatures are carried and not verified
 * @param unsigned what becomes of messages that carry none
 */
public record SignatureRule(Keyring keys, Unsigned unsigned) {

    /** Nothing is verified: whoever may send may decide. */
    public static final SignatureRule NONE = new SignatureRule(Keyring.EMPTY, Unsigned.ACCEPTED);

    /** What becomes of messages without a signature. */
    public enum Unsigned {
        ACCEPTED,
        REFUSED
    }

    private static final Pattern PLAUSIBLE = Pattern.compile("[\\x21-\\x7e]{1,512}");

    /** What is wrong with a message's signature, or with its absence; repeats nothing of the message. Empty where nothing is. */
    Optional<String> violation(Message message) {
        Object signature = message.properties().get("signature");
        if (signature == null) {
            return unsigned == Unsigned.REFUSED ? Optional.of("the signature is missing") : Optional.empty();
        }
        if (!(signature instanceof String text) || !PLAUSIBLE.matcher(text).matches()) {
            return Optional.of("the signature must be text: 1 to 512 printable ASCII characters");
        }
        return keys.keys().isEmpty() ? Optional.empty() : verify(message, text);
    }

    private Optional<String> verify(Message message, String signature) {
        Object tenant = message.properties().getOrDefault("tenantId", TenantId.DEFAULT.value());
        if (!(tenant instanceof String text)) {
            return Optional.of("the signature covers a property tenantId that is text");
        }
        return keys.problem(
                new SignedContent(orEmpty(message.subject()), orEmpty(message.id()), text, message.body()), signature);
    }

    // A message without them is no decision, and is refused as such when its signature is right.
    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
