package io.tradeagent.gateway.http;

import io.tradeagent.gateway.TrustedProxies;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Shows requests that came through trusted proxies as if the client had sent them itself: its address for limits and audit, and whether it
 * spoke TLS. The container calls it first, so that nothing sees the one address and another thing the other.
 */
public final class ForwardedClient implements HttpConfiguration.Customizer {

    private static final int NO_PORT = 0;

    private final TrustedProxies proxies;

    public ForwardedClient(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        if (!(remote instanceof InetSocketAddress peer) || !proxies.trust(peer.getAddress())) {
            return request;
        }
        List<String> forwardedFor = request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR);
        InetAddress client = proxies.client(peer.getAddress(), forwardedFor);
        InetSocketAddress source = client.equals(peer.getAddress()) ? peer : new InetSocketAddress(client, NO_PORT);
        return new Forwarded(request, source, secure(request));
    }

    /** The last word is that of the proxy next to us. */
    private static boolean secure(Request request) {
        List<String> protocols = request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_PROTO);
        if (protocols.isEmpty()) {
            return request.isSecure();
        }
        String last = protocols.getLast();
        return last.substring(last.lastIndexOf(',') + 1)
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals("https");
    }

    private static final class Forwarded extends Request.Wrapper {

        private final ConnectionMetaData connection;
        private final HttpURI uri;
        private final boolean secure;

        Forwarded(Request wrapped, InetSocketAddress source, boolean secure) {
            super(wrapped);
            this.connection = new Source(wrapped.getConnectionMetaData(), source, secure);
            this.uri = HttpURI.build(wrapped.getHttpURI()).scheme(secure ? "https" : "http");
            this.secure = secure;
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }
    }

    private static final class Source extends ConnectionMetaData.Wrapper {

        private final InetSocketAddress address;
        private final boolean secure;

        Source(ConnectionMetaData wrapped, InetSocketAddress address, boolean secure) {
            super(wrapped);
            this.address = address;
            this.secure = secure;
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }
    }
}
