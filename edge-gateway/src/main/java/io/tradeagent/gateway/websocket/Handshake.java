package io.tradeagent.gateway.websocket;

import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What has to be right about a request before it may become a WebSocket of the protocol. */
final class Handshake {

    /** The protocol's name in {@code Sec-WebSocket-Protocol}. */
    static final String SUB_PROTOCOL = "tradeagent.v1";

    private static final String VERSION = "13";
    private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9+/]{22}==");
    private static final Pattern AFTER_FORM = Pattern.compile("[0-9]{1,18}");

    private final Set<String> allowedOrigins;

    /** @param allowedOrigins of pages that may connect though they come from elsewhere, such as {@code https://ops.example} */
    Handshake(Set<String> allowedOrigins) {
        this.allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /**
     * Checks a request.
     *
     * @throws Refusal {@code upgrade_required}, {@code origin_refused} or {@code validation_failed}
     */
    void require(HttpServletRequest request) {
        requireUpgrade(request);
        requireOrigin(request.getHeader("Origin"), request.getHeader("Host"));
        if (!offered(request).contains(SUB_PROTOCOL)) {
            throw Refusal.invalid("Sec-WebSocket-Protocol", "must offer " + SUB_PROTOCOL);
        }
    }

    /** The highest outbound sequence that the client has seen: {@code ?after=}, 0 where it is left out. */
    static long after(HttpServletRequest request) {
        String after = request.getParameter("after");
        if (after == null) {
            return 0;
        }
        if (!AFTER_FORM.matcher(after).matches()) {
            throw Refusal.invalid("after", "must be a sequence");
        }
        return Long.parseLong(after);
    }

    private static void requireUpgrade(HttpServletRequest request) {
        boolean asked = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && tokens(request, "Connection").contains("upgrade");
        if (!asked) {
            throw Refusal.of(ErrorCode.UPGRADE_REQUIRED, "the stream is there for WebSocket only");
        }
        if (!VERSION.equals(request.getHeader("Sec-WebSocket-Version"))) {
            throw Refusal.invalid("Sec-WebSocket-Version", "must be " + VERSION);
        }
        String key = request.getHeader("Sec-WebSocket-Key");
        if (key == null || !KEY_FORM.matcher(key).matches()) {
            throw Refusal.invalid("Sec-WebSocket-Key", "must be 16 bytes in base64");
        }
    }

    /** Terminals name no origin. A browser names that of the page, and only ours may connect. */
    private void requireOrigin(@Nullable String origin, @Nullable String host) {
        if (origin == null || allowedOrigins.contains(origin) || sameHost(origin, host)) {
            return;
        }
        throw Refusal.of(ErrorCode.ORIGIN_REFUSED, "pages of this origin may not connect");
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static List<String> offered(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Sec-WebSocket-Protocol")).stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(String::strip)
                .toList();
    }

    private static List<String> tokens(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(token -> token.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
