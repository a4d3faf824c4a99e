package io.tradeagent.gateway.http;

import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.Refusal;
import io.tradeagent.gateway.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes refusals as problem documents (RFC 9457) with {@code code} and {@code request_id}. */
public final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_DRAINED_BYTES = 8 * 1024;

    private Problems() {}

    /** Writes a refusal. */
    public static void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusal.retryAfter().ifPresent(after -> response.setHeader("Retry-After", seconds(after)));
        byte[] body = document(
                refusal.code(),
                status(refusal.code()),
                String.valueOf(refusal.getMessage()),
                refusal.violations(),
                RequestId.of(request));
        write(status(refusal.code()), body, request, response);
    }

    /** Writes a code under its usual status. */
    public static void write(ErrorCode code, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(status(code), code, detail, request, response);
    }

    /** Writes a code under a status of somebody else's choice. */
    static void write(
            int status, ErrorCode code, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(status, document(code, status, detail, List.of(), RequestId.of(request)), request, response);
    }

    private static void write(int status, byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (leavesMuchUnread(request)) {
            response.setHeader("Connection", "close");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] document(ErrorCode code, int status, String detail, List<Violation> violations, String requestId) {
        ObjectNode problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "urn:tradeagent:problem:" + code.code())
                .put("title", code.code().replace('_', ' '))
                .put("status", status)
                .put("detail", detail)
                .put("code", code.code())
                .put("request_id", requestId);
        if (!violations.isEmpty()) {
            ArrayNode errors = problem.putArray("errors");
            violations.forEach(violation ->
                    errors.addObject().put("field", violation.field()).put("message", violation.message()));
        }
        return problem.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The container ends such a connection, and a client that was not told would send its next request into it. */
    private static boolean leavesMuchUnread(HttpServletRequest request) throws IOException {
        boolean much =
                request.getContentLengthLong() > MOST_DRAINED_BYTES || request.getHeader("Transfer-Encoding") != null;
        return much && !request.getInputStream().isFinished();
    }

    /** Rounded up: a client that comes back a moment too early is refused once more. */
    private static String seconds(Duration after) {
        return Long.toString(after.plusSeconds(1).minusNanos(1).toSeconds());
    }

    static int status(ErrorCode code) {
        return switch (code) {
            case MALFORMED_JSON, VALIDATION_FAILED, UNKNOWN_TYPE -> 400;
            case TOKEN_MISSING, TOKEN_INVALID, SESSION_TERMINATED -> 401;
            case ACCOUNT_MISMATCH, ORIGIN_REFUSED -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case IDEMPOTENCY_IN_FLIGHT, SANDBOX_MISMATCH -> 409;
            case PAYLOAD_TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case IDEMPOTENCY_CONFLICT -> 422;
            case UPGRADE_REQUIRED -> 426;
            case RATE_LIMITED -> 429;
            case INTERNAL_ERROR -> 500;
            case NOT_DURABLE, AUTHENTICATION_UNAVAILABLE -> 503;
        };
    }
}
