package io.tradeagent.copy.codec;

import static io.tradeagent.copy.codec.Events.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.allocation.InputName;
import io.tradeagent.copy.allocation.NotSizedBecause;
import io.tradeagent.copy.allocation.Workings;
import io.tradeagent.copy.follower.CopyDecision;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.SkipReason;
import io.tradeagent.copy.risk.Assessment;
import io.tradeagent.copy.risk.Finding;
import io.tradeagent.copy.risk.GuardDecision;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.copy.risk.Measure;
import io.tradeagent.copy.risk.Verdict;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.copy.symbol.SymbolMapping;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.schema.copy.CopyVerdict;
import io.tradeagent.schema.copy.GuardFinding;
import io.tradeagent.schema.copy.SizingInput;
import io.tradeagent.schemas.topics.Topic;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a follower trades or does not, as analysts are told it. */
class DecisionRecordsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.5Z");
    private static final Signal SIGNAL = new RandomRecords(4).signal();
    private static final Workings WORKINGS = new Workings(
            List.of(
                    new Workings.Input(InputName.LEADER_LOTS, new BigDecimal("1"), null),
                    new Workings.Input(
                            InputName.RATE, BigDecimal.ONE.divide(new BigDecimal("3"), MathContext.DECIMAL128), "e-7")),
            new BigDecimal("2").divide(new BigDecimal("3"), MathContext.DECIMAL128));
    private static final Assessment ASSESSMENT = new Assessment(List.of(
            new GuardDecision(
                    LimitKind.MAX_LOTS,
                    Finding.EXCEEDED,
                    Verdict.DENIED,
                    new Measure(new BigDecimal("0.66"), new BigDecimal("0.5"), Measure.Unit.LOTS)),
            new GuardDecision(LimitKind.TRADING_HOURS, Finding.WITHIN, Verdict.ADMITTED, null)));

    @Test
    void namesWhatItFollowsFrom() {
        io.tradeagent.schema.copy.CopyDecision record = record(new CopyDecision.Skipped(SkipReason.POSITION_CLOSED));
        assertThat(record.getAccountId()).isEqualTo(SIGNAL.to().id());
        assertThat(record.getGroupId()).isEqualTo(SIGNAL.group().value());
        assertThat(record.getPosition()).isEqualTo(PositionCodec.record(SIGNAL.position()));
        assertThat(record.getExecId()).isEqualTo(SIGNAL.cause().execution());
        assertThat(record.getGroupsVersion()).isEqualTo(SIGNAL.cause().groupsVersion());
        assertThat(record.getLeaderReceivedAt()).isEqualTo(SIGNAL.cause().receivedAt());
        assertThat(record.getLeaderPrice()).isEqualByComparingTo(SIGNAL.price().value());
        assertThat(record.getDecidedAt()).isEqualTo(NOW);
    }

    @Test
    void copiedSaysHowTheSizeWasFound() {
        io.tradeagent.schema.copy.CopyDecision record = record(
                new CopyDecision.Copied(new CommandId("c-1"), Lots.of("0.66"), WORKINGS, new Assessment(List.of())));
        assertThat(record.getVerdict()).isEqualTo(CopyVerdict.copied);
        assertThat(record.getCode()).isEqualTo("copied");
        assertThat(record.getCommandId()).isEqualTo("c-1");
        assertThat(record.getLots()).isEqualTo(decimal("0.66"));
        assertThat(record.getWantedLots()).isEqualTo(decimal("0.6666666667"));
        assertThat(record.getInputs())
                .containsExactly(
                        new SizingInput("leader_lots", decimal("1"), null),
                        new SizingInput("rate", decimal("0.3333333333"), "e-7"));
        assertThat(record.getGuards()).isEmpty();
    }

    @Test
    void deniedSaysWhatEachGuardFound() {
        io.tradeagent.schema.copy.CopyDecision record =
                record(new CopyDecision.Denied(Lots.of("0.66"), WORKINGS, ASSESSMENT));
        assertThat(record.getVerdict()).isEqualTo(CopyVerdict.denied);
        assertThat(record.getCode()).isEqualTo("max_lots.exceeded");
        assertThat(record.getCommandId()).isNull();
        assertThat(record.getLots()).isEqualTo(decimal("0.66"));
        assertThat(record.getGuards())
                .containsExactly(
                        new GuardFinding("max_lots", "exceeded", "denied", decimal("0.66"), decimal("0.5"), "lots"),
                        new GuardFinding("trading_hours", "within", "admitted", null, null, null));
    }

    static List<CopyDecision> withoutOrder() {
        return List.of(
                new CopyDecision.Skipped(SkipReason.SIDE_NOT_COPIED),
                new CopyDecision.Unmapped(SymbolMapping.Because.SYMBOL_UNMAPPED),
                new CopyDecision.NotSized(NotSizedBecause.BELOW_MINIMUM, new Workings(List.of(), null)));
    }

    @ParameterizedTest
    @MethodSource("withoutOrder")
    void skippedSaysWhy(CopyDecision decision) {
        io.tradeagent.schema.copy.CopyDecision record = record(decision);
        assertThat(record.getVerdict()).isEqualTo(CopyVerdict.skipped);
        assertThat(record.getCode()).isEqualTo(decision.code());
        assertThat(record.getLots()).isNull();
        assertThat(record.getWantedLots()).isNull();
    }

    private static io.tradeagent.schema.copy.CopyDecision record(CopyDecision decision) {
        List<Outgoing> outputs = Outputs.of(SIGNAL.to(), new FollowerEvent.Answered(SIGNAL, decision), NOW);
        assertThat(outputs).hasSize(1);
        Outgoing output = outputs.getFirst();
        assertThat(output.topic()).isEqualTo(Topic.COPY_DECISIONS);
        assertThat(output.key()).isEqualTo(SIGNAL.to().key());
        assertThat(output.traceparent()).isEqualTo(SIGNAL.cause().traceparent());
        return (io.tradeagent.schema.copy.CopyDecision) output.value();
    }
}
