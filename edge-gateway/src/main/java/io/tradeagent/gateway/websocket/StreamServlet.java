package io.tradeagent.gateway.websocket;

import io.tradeagent.gateway.Attachments;
import io.tradeagent.gateway.CloseReason;
import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.Refusal;
import io.tradeagent.gateway.Sessions;
import io.tradeagent.gateway.SocketConnection;
import io.tradeagent.gateway.TokenClaims;
import io.tradeagent.gateway.http.ClientHeaders;
import io.tradeagent.gateway.http.Problems;
import io.tradeagent.gateway.http.RefusalCounter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.ee11.websocket.server.JettyServerUpgradeResponse;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns requests into WebSockets. The connection is attached to its session before the upgrade, so that a session that is over is
 * still an HTTP answer; the thread that waits for it is a virtual one.
 */
public final class StreamServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(StreamServlet.class);
    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;
    private final transient Attachments attachments;
    private final transient StreamSockets sockets;
    private final transient StreamLimits limits;
    private final transient RefusalCounter refusals;

    public StreamServlet(
            Sessions sessions,
            Attachments attachments,
            StreamSockets sockets,
            StreamLimits limits,
            RefusalCounter refusals) {
        this.sessions = sessions;
        this.attachments = attachments;
        this.sockets = sockets;
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    public void init() {
        JettyWebSocketServerContainer container = container();
        container.setIdleTimeout(limits.idleTimeout());
        container.setMaxTextMessageSize(StreamLimits.MOST_MESSAGE_BYTES);
        container.setMaxBinaryMessageSize(StreamLimits.MOST_MESSAGE_BYTES);
        container.setMaxFrameSize(StreamLimits.MOST_MESSAGE_BYTES);
        container.setAutoFragment(false);
        container.setInputBufferSize(StreamLimits.BUFFER_BYTES);
        container.setOutputBufferSize(StreamLimits.BUFFER_BYTES);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            TokenClaims claims = sessions.authenticate(ClientHeaders.token(request));
            ClientHeaders.requireAccount(request, claims.identity().account());
            new Handshake(limits.allowedOrigins()).require(request);
            long after = Handshake.after(request);
            upgrade(attachments.attach(claims, ClientHeaders.source(request), after), request, response);
        } catch (Refusal refusal) {
            refusals.count(refusal);
            if (refusal.code() == ErrorCode.UPGRADE_REQUIRED) {
                response.setHeader("Upgrade", "websocket");
            }
            Problems.write(refusal, request, response);
        } catch (RuntimeException e) {
            LOG.error("An upgrade failed by a defect", e);
            refusals.count(ErrorCode.INTERNAL_ERROR);
            Problems.write(ErrorCode.INTERNAL_ERROR, "the gateway failed", request, response);
        }
    }

    private void upgrade(SocketConnection connection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean upgraded = false;
        try {
            upgraded = container().upgrade((asked, granted) -> accept(connection, granted), request, response);
        } finally {
            if (!upgraded) {
                attachments.detach(connection, CloseReason.ABANDONED.code());
            }
        }
        if (!upgraded) {
            throw Refusal.invalid("Upgrade", "is not a WebSocket handshake");
        }
        LOG.info(
                "Connection {} of session {} of {} is open",
                connection.id(),
                connection.claims().session(),
                connection.claims().identity().account());
    }

    /** No extension: compression would cost each connection its own memory, and a bomb is small on the wire. */
    private StreamSocket accept(SocketConnection connection, JettyServerUpgradeResponse granted) {
        granted.setAcceptedSubProtocol(Handshake.SUB_PROTOCOL);
        granted.setExtensions(List.of());
        return sockets.of(connection);
    }

    private JettyWebSocketServerContainer container() {
        return JettyWebSocketServerContainer.getContainer(getServletContext());
    }
}
