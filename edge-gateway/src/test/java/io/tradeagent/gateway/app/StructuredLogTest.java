package io.tradeagent.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tradeagent.gateway.Attempt;
import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.gateway.FailedAuthentication;
import io.tradeagent.gateway.Limit;
import io.tradeagent.gateway.ManualTicker;
import io.tradeagent.gateway.Source;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines as the encoder of the images writes them. */
class StructuredLogTest {

    private static final Attempt ATTEMPT =
            new Attempt(new Account(new TenantId("acme"), "5012345"), new Source("192.0.2.7"), "pre_shared_key");

    private final Logger log = (Logger) LoggerFactory.getLogger(AuthenticationMetrics.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();
    private final ManualTicker ticker = new ManualTicker();
    private final List<FailedAuthentication> trail = new ArrayList<>();
    private final AuthenticationMetrics observer = new AuthenticationMetrics(
            new SimpleMeterRegistry(), ticker, InstantSource.fixed(Instant.EPOCH), trail::add);

    @BeforeEach
    void listen() {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        lines.start();
        log.setLevel(ch.qos.logback.classic.Level.INFO);
        log.setAdditive(false);
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setAdditive(true);
        log.setLevel(null);
    }

    private List<JsonNode> written() {
        return lines.list.stream().map(this::line).toList();
    }

    /** The line, which must be one, however much somebody wished it were two. */
    private JsonNode line(ILoggingEvent event) {
        String text = new String(encoder.encode(event), StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n");
        assertThat(text.strip()).doesNotContain("\n", "\r");
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void aFailedAuthenticationIsOneLineOfJson() {
        observer.refused(ATTEMPT, AuthenticationFault.KEY_UNKNOWN);

        JsonNode line = written().getFirst();
        assertThat(line.path("log").path("level").stringValue()).isEqualTo("WARN");
        assertThat(line.path("@timestamp").stringValue()).isNotEmpty();
        assertThat(line.path("ecs").path("version").stringValue()).isNotEmpty();
        assertThat(line.path("event")).hasToString("""
                {"action":"authentication_failed","outcome":"failure","code":"key_unknown"}""");
        assertThat(line.path("source")).hasToString("""
                {"address":"192.0.2.7"}""");
        assertThat(line.path("tradeagent")).hasToString("""
                {"tenant":"acme","account":"5012345","auth_method":"pre_shared_key","lines_not_written":0}""");
    }

    @Test
    void aLockoutSaysWhichOne() {
        observer.lockedOut(ATTEMPT, Limit.ACCOUNT_FAILURES);
        observer.lockedOut(ATTEMPT, Limit.SOURCE_FAILURES);

        assertThat(written())
                .extracting(line -> line.path("event").path("code").stringValue())
                .containsExactly("locked_out", "source_locked_out");
        assertThat(trail).extracting(FailedAuthentication::reason).containsExactly("locked_out", "source_locked_out");
    }

    @Test
    void anAttackerFloodsNeitherLogNorAuditTrail() {
        for (int i = 0; i < 150; i++) {
            observer.refused(ATTEMPT, AuthenticationFault.KEY_UNKNOWN);
        }
        assertThat(lines.list).hasSize(100);
        assertThat(trail).hasSize(100);

        ticker.advance(Duration.ofSeconds(1));
        observer.refused(ATTEMPT, AuthenticationFault.KEY_UNKNOWN);
        assertThat(written()
                        .getLast()
                        .path("tradeagent")
                        .path("lines_not_written")
                        .intValue())
                .isEqualTo(50);
        assertThat(trail.getLast().others()).isEqualTo(50);
    }

    @Test
    void whateverStandsInAValueTheLineIsOne() {
        String forged = "harmless\r\n{\"event\":{\"action\":\"decision_applied\"}}\u2028\u001b[31m\"";
        try (var id = MDC.putCloseable("request_id", forged)) {
            log.atWarn().addKeyValue("tradeagent.account", forged).log("An account: {}", forged);
            lines.list.getLast().prepareForDeferredProcessing();
        }

        JsonNode line = written().getFirst();
        assertThat(line.path("event").isMissingNode()).isTrue();
        assertThat(line.path("tradeagent").path("account").stringValue()).isEqualTo(forged);
        assertThat(line.path("request_id").stringValue()).isEqualTo(forged);
        assertThat(line.path("message").stringValue()).isEqualTo("An account: " + forged);
    }
}
