package io.tradeagent.copy.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.RiskLimit.Figure;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.CopyRisk;
import io.tradeagent.schema.copy.CopyRiskEvent;
import io.tradeagent.schema.copy.CopyStopOut;
import io.tradeagent.schema.copy.LimitReset;
import io.tradeagent.schema.copy.RiskEventType;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schemas.topics.Topic;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a broken limit to the operator's reset and back to trading. A fifth of the highest equity may be lost. */
class ResetTopologyTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private Driver driver;

    @BeforeEach
    void start(@TempDir Path directory) {
        driver = new Driver(directory);
        RiskLimit drawdown = new RiskLimit.MaxDrawdown(
                new Extent(new BigDecimal("20"), null), DrawdownBase.HIGH_WATER, Figure.EQUITY, OnBreach.PAUSE);
        driver.apply(CopyTopologyTest.groups(1, CopyTopologyTest.limited("alpha", "50001", "60001", drawdown)));
        for (String account : List.of("50001", "60001")) {
            driver.introduce(Told.introduction(account));
            driver.beat(Told.beat(account, "10000"));
        }
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void resetLetsAStoppedAccountOpenAgain() {
        driver.beat(Told.beat("60001", "7999"));
        CopyStopOut held = stopOut();
        open("p1");
        assertThat(driver.orders()).isEmpty();
        assertThat(driver.decisions()).containsExactly("60001 max_drawdown.stopped_out");
        assertThat(events()).extracting(CopyRiskEvent::getType).containsExactly(RiskEventType.stopped_out);

        driver.ask(reset(FIRST, held.getAt()));

        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.getType()).isEqualTo(RiskEventType.reset);
            assertThat(event.getLimit()).isEqualTo("max_drawdown");
            assertThat(event.getStopOut()).isEqualTo(held);
            assertThat(event.getActor()).isEqualTo("alice");
            assertThat(event.getReason()).isEqualTo("talked to the client");
            assertThat(event.getCommandId()).isEqualTo(FIRST);
        });
        assertThat(last().getStopOuts()).isEmpty();
        assertThat(last(audit()).getAction()).isEqualTo(AuditAction.limit_reset);
        driver.beat(Told.beat("60001", "7000"));
        open("p2");
        assertThat(driver.orders()).containsExactly("60001 open 0.5 EURUSD buy");
    }

    @Test
    void resetOfAnotherStopOutChangesNothingAndSaysSo() {
        driver.beat(Told.beat("60001", "7999"));
        CopyStopOut held = stopOut();
        driver.ask(reset(FIRST, held.getAt().minusSeconds(1)));
        driver.ask(reset(SECOND, held.getAt()));
        assertThat(events())
                .extracting(CopyRiskEvent::getType)
                .containsExactly(RiskEventType.stopped_out, RiskEventType.reset_refused, RiskEventType.reset);
        assertThat(audit())
                .filteredOn(entry -> entry.getAction() == AuditAction.limit_reset)
                .extracting(entry -> entry.getReferences().get("command_id") + " " + entry.getCode())
                .containsExactly(FIRST + " not_stopped_out", SECOND + " null");
    }

    @Test
    void unknownLimitIsADeadLetter() {
        driver.ask(new CopyCommand(
                "default", "60001", FIRST, "alice", Driver.START, new LimitReset("max_moons", null, "why not")));
        assertThat(driver.deadLetters(Topic.COPY_COMMANDS)).isEqualTo(1);
        assertThat(driver.refused).containsExactly(Topic.COPY_COMMANDS);
    }

    private void open(String position) {
        driver.report(Told.deal("50001", "d-" + position, Entry.in, position, "1.00"));
    }

    private static CopyCommand reset(UUID id, @Nullable Instant stopOut) {
        return new CopyCommand(
                "default",
                "60001",
                id,
                "alice",
                Driver.START,
                new LimitReset("max_drawdown", stopOut, "talked to the client"));
    }

    private CopyStopOut stopOut() {
        return last().getStopOuts().getFirst();
    }

    private CopyRisk last() {
        return last(driver.read(Topic.COPY_RISK, CopyRisk.class));
    }

    private static <T> T last(List<T> records) {
        assertThat(records).isNotEmpty();
        return records.getLast();
    }

    private List<CopyRiskEvent> events() {
        return driver.read(Topic.COPY_RISK_EVENTS, CopyRiskEvent.class);
    }

    private List<AuditEntry> audit() {
        return driver.read(Topic.AUDIT, AuditEntry.class);
    }
}
