package io.tradeagent.gateway.http;

import io.tradeagent.gateway.SessionRequest;
import io.tradeagent.gateway.SessionView;
import io.tradeagent.gateway.Sessions;
import io.tradeagent.gateway.TokenClaims;
import io.tradeagent.gateway.codec.SessionRequestReader;
import io.tradeagent.kernel.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions over REST: ask for one, look at it, log out. */
@RestController
@RequestMapping("/ea-gateway/v1/sessions")
public final class SessionController {

    private static final Logger LOG = LoggerFactory.getLogger(SessionController.class);
    private static final int MOST_BODY_BYTES = 64 * 1024;

    private final Sessions sessions;
    private final TokenHolder holder;
    private final SessionRequestReader reader;
    private final SessionDocument document;

    public SessionController(Sessions sessions, SessionRequestReader reader, Heartbeat heartbeat) {
        this.sessions = sessions;
        this.holder = new TokenHolder(sessions);
        this.reader = reader;
        this.document = new SessionDocument(heartbeat);
    }

    /** Asks for a session. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> create(HttpServletRequest request) throws IOException {
        SessionRequest asked = reader.read(BoundedBody.read(request, MOST_BODY_BYTES));
        ClientHeaders.requireAccount(request, asked.account());
        if (ClientHeaders.sandbox(request)) {
            asked = asked.inSandbox();
        }
        Sessions.Created created =
                sessions.create(asked, ClientHeaders.idempotencyKey(request), ClientHeaders.source(request));
        log("Session granted", created.session());
        return Json.answer(
                HttpStatus.CREATED,
                document.of(created.session(), created.token()).toString());
    }

    /** Shows the token's session. */
    @GetMapping("/current")
    ResponseEntity<byte[]> current(HttpServletRequest request) {
        return Json.answer(
                HttpStatus.OK,
                document.of(sessions.query(holder.of(request)), null).toString());
    }

    /** Logs out. */
    @DeleteMapping("/current")
    ResponseEntity<Void> logout(HttpServletRequest request) {
        TokenClaims claims = holder.of(request);
        sessions.logout(claims);
        line("session_logged_out", claims)
                .log(
                        "Session {} of {} logged out",
                        claims.session(),
                        claims.identity().account());
        return ResponseEntity.noContent().build();
    }

    private static void log(String what, SessionView session) {
        TokenClaims claims = session.claims();
        line("session_granted", claims)
                .addKeyValue("tradeagent.status", session.standing().status().text())
                .log(
                        "{}: {} of {}/{} epoch {} is {}",
                        what,
                        claims.session(),
                        claims.identity().account(),
                        claims.identity().fingerprint().abbreviated(),
                        claims.epoch(),
                        session.standing().status().text());
    }

    private static LoggingEventBuilder line(String action, TokenClaims claims) {
        Account account = claims.identity().account();
        return LOG.atInfo()
                .addKeyValue("event.action", action)
                .addKeyValue("tradeagent.tenant", account.tenant().value())
                .addKeyValue("tradeagent.account", account.id())
                .addKeyValue(
                        "tradeagent.fingerprint",
                        claims.identity().fingerprint().hex())
                .addKeyValue("tradeagent.session_id", claims.session().toString())
                .addKeyValue("tradeagent.epoch", claims.epoch().number());
    }
}
