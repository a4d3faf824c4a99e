package io.tradeagent.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request is refused by the rules. Expected, so it carries no stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A pending session is approved, or falls silent, in about this time. */
    private static final Duration PENDING_END = Duration.ofSeconds(30);

    private final ErrorCode code;
    private final transient List<Violation> violations;
    private final @Nullable Limit limit;
    private final @Nullable Duration retryAfter;

    private Refusal(ErrorCode code, String detail, List<Violation> violations) {
        this(code, detail, violations, null, null);
    }

    private Refusal(
            ErrorCode code,
            String detail,
            List<Violation> violations,
            @Nullable Limit limit,
            @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.violations = List.copyOf(violations);
        this.limit = limit;
        this.retryAfter = retryAfter;
    }

    /**
     * A refusal for one reason.
     *
     * @param detail for the client's author; quotes nothing that the client sent
     */
    public static Refusal of(ErrorCode code, String detail) {
        return new Refusal(code, detail, List.of());
    }

    /** A refusal of a request that breaks the protocol's form. */
    public static Refusal invalid(List<Violation> violations) {
        return new Refusal(ErrorCode.VALIDATION_FAILED, "the request breaks the protocol's form", violations);
    }

    /** A refusal of a request of which one field breaks the protocol's form. */
    public static Refusal invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /**
     * A refusal that the session machine decided.
     *
     * @throws IllegalStateException if it has a code that this gateway does not know: it is older than the session machine
     */
    public static Refusal bySessionMachine(String code) {
        ErrorCode known = ErrorCode.of(code)
                .orElseThrow(() -> new IllegalStateException("the session machine refused with an unknown code"));
        return known == ErrorCode.RATE_LIMITED
                ? tooMuch(Limit.PENDING_IDENTITIES, PENDING_END)
                : of(known, "the platform refused the request");
    }

    /** A refusal because there was too much. */
    public static Refusal tooMuch(Limit limit, Duration retryAfter) {
        return new Refusal(ErrorCode.RATE_LIMITED, limit.sentence(), List.of(), limit, retryAfter);
    }

    /** A refusal because something that the answer depends on is out of reach; nothing has happened. */
    public static Refusal unavailable(String detail, Duration retryAfter) {
        return new Refusal(ErrorCode.AUTHENTICATION_UNAVAILABLE, detail, List.of(), null, retryAfter);
    }

    /** Kafka did not confirm, or nobody answered, in time. */
    public static Refusal notDurable() {
        return of(
                ErrorCode.NOT_DURABLE,
                "the platform did not confirm in time: the outcome is unknown, the same request may be repeated");
    }

    public ErrorCode code() {
        return code;
    }

    /** What there was too much of; empty for every code but {@code rate_limited}. */
    public Optional<Limit> limit() {
        return Optional.ofNullable(limit);
    }

    /** After which time the same request may succeed, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What is wrong, field by field; empty unless the code is {@code validation_failed}. */
    public List<Violation> violations() {
        return violations;
    }
}
