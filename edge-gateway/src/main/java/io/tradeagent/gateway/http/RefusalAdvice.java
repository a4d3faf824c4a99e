package io.tradeagent.gateway.http;

import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns everything that goes wrong in a request into a problem document. */
@RestControllerAdvice
public final class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final RefusalCounter refusals;

    public RefusalAdvice(RefusalCounter refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.count(refusal);
        Problems.write(refusal, request, response);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.count(ErrorCode.NOT_FOUND);
        Problems.write(ErrorCode.NOT_FOUND, "nothing is here", request, response);
    }

    @ExceptionHandler
    void methodNotAllowed(
            HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] supported = e.getSupportedMethods();
        if (supported != null) {
            response.setHeader("Allow", String.join(", ", supported));
        }
        refusals.count(ErrorCode.METHOD_NOT_ALLOWED);
        Problems.write(ErrorCode.METHOD_NOT_ALLOWED, "not under this method", request, response);
    }

    @ExceptionHandler(HttpMediaTypeException.class)
    void unsupportedMediaType(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.count(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        Problems.write(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "the body is application/json", request, response);
    }

    /** The client went away while it was sending: there is nobody to answer. */
    @ExceptionHandler(IOException.class)
    void gone(IOException e) {
        LOG.debug("A client went away", e);
    }

    @ExceptionHandler
    void defect(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("A request failed by a defect", e);
        refusals.count(ErrorCode.INTERNAL_ERROR);
        Problems.write(ErrorCode.INTERNAL_ERROR, "the gateway failed", request, response);
    }
}
