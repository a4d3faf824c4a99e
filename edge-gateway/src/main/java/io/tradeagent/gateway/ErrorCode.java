package io.tradeagent.gateway;

import java.util.Arrays;
import java.util.Optional;

/** The stable codes with which the gateway refuses. Each tells a client what to do next. */
public enum ErrorCode {
    /** Not JSON, or JSON that the protocol bounds away. Final. */
    MALFORMED_JSON("malformed_json"),
    /** JSON of another form than the protocol's. Final. */
    VALIDATION_FAILED("validation_failed"),
    /** A frame names a type that the protocol does not have. Final. */
    UNKNOWN_TYPE("unknown_type"),
    /** No bearer token. */
    TOKEN_MISSING("token_missing"),
    /**
     * The bearer token is not one of this deployment: ask for a new session. Or, in answer to just that, the authentication method does
     * not accept the key.
     */
    TOKEN_INVALID("token_invalid"),
    /** The session is over. Ask for a new one. */
    SESSION_TERMINATED("session_terminated"),
    /** The account named beside the token is not the token's. */
    ACCOUNT_MISMATCH("account_mismatch"),
    /** A browser page of a foreign origin. */
    ORIGIN_REFUSED("origin_refused"),
    /** Nothing is here. */
    NOT_FOUND("not_found"),
    /** Something is here, but not under this method. */
    METHOD_NOT_ALLOWED("method_not_allowed"),
    /** A request with this Idempotency-Key is being worked on. Repeat a little later. */
    IDEMPOTENCY_IN_FLIGHT("idempotency_in_flight"),
    /** The identity was first seen with the other value of {@code sandbox}. */
    SANDBOX_MISMATCH("sandbox_mismatch"),
    /** The body is larger than the protocol allows. */
    PAYLOAD_TOO_LARGE("payload_too_large"),
    /** The body is not declared as JSON. */
    UNSUPPORTED_MEDIA_TYPE("unsupported_media_type"),
    /** This Idempotency-Key was used with another body. */
    IDEMPOTENCY_CONFLICT("idempotency_conflict"),
    /** The stream is there for WebSocket only. */
    UPGRADE_REQUIRED("upgrade_required"),
    /** More than the limit; repeat after the time given. */
    RATE_LIMITED("rate_limited"),
    /** A defect of the gateway. */
    INTERNAL_ERROR("internal_error"),
    /** Kafka did not confirm in time: the outcome is unknown, and the same request may be repeated. */
    NOT_DURABLE("not_durable"),
    /** Who asks cannot be told now, because an issuer of tokens is out of reach: nothing happened; repeat after the time given. */
    AUTHENTICATION_UNAVAILABLE("authentication_unavailable");

    private final String code;

    ErrorCode(String code) {
        this.code = code;
    }

    /** As it stands on the wire. */
    public String code() {
        return code;
    }

    /** The code of this spelling, if there is one. */
    public static Optional<ErrorCode> of(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }
}
