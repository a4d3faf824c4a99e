package io.tradeagent.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id by which a client and its operator find one request again. A client may choose it; it means nothing to the platform. */
public final class RequestId {

    /** Where a client names it, and where every answer repeats it. */
    public static final String HEADER = "X-TradeAgent-Request-ID";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");

    private RequestId() {}

    /** The id of a request: the client's if it is printable ASCII of a sensible length, else one that is made here. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String given = request.getHeader(HEADER);
        String id = given != null && FORM.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
