package io.tradeagent.gateway.http;

import io.tradeagent.gateway.ErrorCode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Writes the problem document of what is not even a request: it never reaches a filter, let alone a controller. */
public final class ContainerProblems extends ErrorHandler {

    private final RefusalCounter refusals;

    public ContainerProblems(RefusalCounter refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String requestId = UUID.randomUUID().toString();
        ErrorCode code = ErrorFallback.code(status);
        refusals.count(code);
        byte[] body = Problems.document(code, status, "the request was refused", List.of(), requestId);
        response.getHeaders().put(RequestId.HEADER, requestId);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
