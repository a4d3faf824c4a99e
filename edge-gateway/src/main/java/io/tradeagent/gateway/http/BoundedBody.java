package io.tradeagent.gateway.http;

import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads bodies of a bounded size, whatever length they claim to have. */
final class BoundedBody {

    private BoundedBody() {}

    /**
     * The body's bytes.
     *
     * @throws Refusal {@code payload_too_large}
     */
    static byte[] read(HttpServletRequest request, int mostBytes) throws IOException {
        if (request.getContentLengthLong() > mostBytes) {
            throw tooLarge(mostBytes);
        }
        byte[] body = request.getInputStream().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw tooLarge(mostBytes);
        }
        return body;
    }

    private static Refusal tooLarge(int mostBytes) {
        return Refusal.of(ErrorCode.PAYLOAD_TOO_LARGE, "a body has at most " + mostBytes + " bytes");
    }
}
