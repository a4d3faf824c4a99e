package io.tradeagent.approval;

import static io.tradeagent.approval.InvalidReason.BAD_SIGNATURE;
import static io.tradeagent.approval.InvalidReason.EXPIRED;
import static io.tradeagent.approval.InvalidReason.INVALID_CONTRACT;
import static io.tradeagent.approval.InvalidReason.UNKNOWN_TYPE;

import io.tradeagent.approval.OperatorDecision.Approval;
import io.tradeagent.approval.OperatorDecision.Rejection;
import io.tradeagent.approval.Reading.Accepted;
import io.tradeagent.approval.Reading.Refused;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads messages. Same message, same keys and same time, same reading. */
public final class DecisionContract {

    private final SignatureRule signatures;

    /**
     * A contract.
     *
     * @param signatures what is asked of signatures
     */
    public DecisionContract(SignatureRule signatures) {
        this.signatures = signatures;
    }

    /**
     * Tells what a message means.
     *
     * <p>A message that breaks several rules is refused for the first that applies of unknown type, bad signature, invalid
     * contract, expired; the description of an invalid contract names all the fields that break it.
     *
     * @param now by which an approval's end is judged
     */
    public Reading read(Message message, Instant now) {
        Optional<DecisionType> type = DecisionType.ofSubject(message.subject());
        if (type.isEmpty()) {
            return new Refused(UNKNOWN_TYPE, "the subject must be AuthApproval or AuthReject");
        }
        Optional<String> forged = signatures.violation(message);
        if (forged.isPresent()) {
            return new Refused(BAD_SIGNATURE, forged.get());
        }
        try {
            return read(type.get(), Envelope.of(message), JsonBody.parse(message.body()), now);
        } catch (ContractException e) {
            return new Refused(INVALID_CONTRACT, e.description());
        }
    }

    private static Reading read(DecisionType type, Envelope envelope, JsonNode body, Instant now) {
        List<String> violations = new ArrayList<>(envelope.violations());
        type.fields().forEach(field -> field.violation(body).ifPresent(violations::add));
        if (!violations.isEmpty()) {
            return new Refused(INVALID_CONTRACT, String.join("; ", violations));
        }
        OperatorDecision decision = decision(type, envelope, body);
        if (decision instanceof Approval approval && hasEnded(approval.expiresAt(), now)) {
            return new Refused(EXPIRED, "expiresAt is not in the future");
        }
        return new Accepted(decision);
    }

    private static OperatorDecision decision(DecisionType type, Envelope envelope, JsonNode body) {
        Identity identity = new Identity(
                new Account(envelope.tenant(), text(Field.ACCOUNT_ID, body)),
                new Fingerprint(text(Field.FINGERPRINT, body)));
        return switch (type) {
            case APPROVAL -> new Approval(envelope.stamp(), identity, text(Field.APPROVED_BY, body), expiresAt(body));
            case REJECTION ->
                new Rejection(envelope.stamp(), identity, text(Field.REJECTED_BY, body), text(Field.REASON, body));
        };
    }

    private static String text(Field field, JsonNode body) {
        return field.in(body).stringValue();
    }

    private static @Nullable Instant expiresAt(JsonNode body) {
        JsonNode node = Field.EXPIRES_AT.in(body);
        return node.isString() ? Rfc3339.parse(node.stringValue()).orElseThrow() : null;
    }

    private static boolean hasEnded(@Nullable Instant expiresAt, Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
