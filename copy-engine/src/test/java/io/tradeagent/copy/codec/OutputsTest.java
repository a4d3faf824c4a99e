package io.tradeagent.copy.codec;

import static io.tradeagent.copy.codec.Events.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.Link;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.follower.OperatorOrder;
import io.tradeagent.copy.follower.Origin;
import io.tradeagent.copy.follower.ResetRefusal;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.reconciliation.Difference;
import io.tradeagent.copy.reconciliation.DifferenceCode;
import io.tradeagent.copy.reconciliation.Remedy;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.copy.risk.Measure;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.copy.risk.StopOut;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.copy.CopyDeal;
import io.tradeagent.schema.copy.CopyDifference;
import io.tradeagent.schema.copy.CopyLink;
import io.tradeagent.schema.copy.CopyOrderState;
import io.tradeagent.schema.copy.CopyOrderStep;
import io.tradeagent.schema.copy.CopyRiskEvent;
import io.tradeagent.schema.copy.DifferenceAction;
import io.tradeagent.schema.copy.ReconciliationPolicy;
import io.tradeagent.schema.copy.RiskEventType;
import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.order.SnapshotDemand;
import io.tradeagent.schemas.topics.Topic;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the world is told of a follower, beside its orders and why they are given. */
class OutputsTest {

    private static final Account FOLLOWER = Account.parse("default/60001");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.5Z");
    private static final Instant LEADER_AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant REPORTED_AT = Instant.parse("2026-03-02T10:00:00.4Z");
    private static final LinkKey LINK =
            new LinkKey(new GroupId("alpha"), new PositionKey(Account.parse("default/50001"), "p-1", 0));
    private static final Origin ORIGIN = new Origin(Price.of("1.10000"), LEADER_AT);

    private static final OperatorOrder ALICE = new OperatorOrder(new UUID(0, 7), "alice", "withdrawal");

    @Test
    void stepOfAnOrder() {
        Outgoing output = only(new FollowerEvent.OrderMoved(
                LINK, new CommandId("c-1"), OrderState.SUBMITTED, OrderState.DELIVERED, null));
        assertThat(output)
                .isEqualTo(new Outgoing(
                        Topic.COPY_ORDERS,
                        "default/60001",
                        step(CopyOrderState.submitted, CopyOrderState.delivered).build(),
                        null));
    }

    @Test
    void everyDifferenceHasItsWords() {
        for (DifferenceCode code : DifferenceCode.values()) {
            for (Remedy remedy : Remedy.values()) {
                Outgoing output = only(new FollowerEvent.DifferenceFound(
                        LINK,
                        new CommandId("c-1"),
                        "f-1",
                        new Difference(code, "0.5", null, remedy),
                        ReconcilePolicy.REPAIR_CLOSES,
                        "snap-1"));
                assertThat(output.topic()).isEqualTo(Topic.COPY_DIFFERENCES);
                assertThat(output.key()).isEqualTo("default/60001");
                assertThat(output.value())
                        .isEqualTo(CopyDifference.newBuilder()
                                .setTenantId("default")
                                .setAccountId("60001")
                                .setGroupId("alpha")
                                .setLeaderAccount("50001")
                                .setLeaderPositionId("p-1")
                                .setCommandId("c-1")
                                .setPositionId("f-1")
                                .setCode(io.tradeagent.schema.copy.DifferenceCode.valueOf(code.code()))
                                .setBelieved("0.5")
                                .setAction(DifferenceAction.valueOf(remedy.code()))
                                .setPolicy(ReconciliationPolicy.repair_closes)
                                .setSnapshotEventId("snap-1")
                                .setAt(NOW)
                                .build());
            }
        }
    }

    @Test
    void demandOfASnapshot() {
        Outgoing output = only(new FollowerEvent.SnapshotWanted("s-2", "snap-1"));
        assertThat(output.topic()).isEqualTo(Topic.ORDER_COMMANDS);
        OrderInstruction instruction = (OrderInstruction) output.value();
        assertThat(instruction.getInstruction()).isEqualTo(new SnapshotDemand("s-2", DemandReason.difference));
        assertThat(instruction.getExpiresAt()).isEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void everyStateHasItsWord() {
        for (OrderState state : OrderState.values()) {
            Outgoing output =
                    only(new FollowerEvent.OrderMoved(LINK, new CommandId("c-1"), state, OrderState.FILLED, null));
            assertThat(((CopyOrderStep) output.value()).getBefore()).hasToString(state.code());
        }
    }

    /** Bought three and a half points above the leader, by a point of 0.00001. */
    @Test
    void dealWithItsSlippage() {
        Outgoing output = only(traded(Side.BUY, "1.100035", ORIGIN));
        assertThat(output)
                .isEqualTo(new Outgoing(
                        Topic.COPY_ORDERS,
                        "default/60001",
                        step(CopyOrderState.accepted, CopyOrderState.filled)
                                .setDeal(new CopyDeal(
                                        "d-1", decimal("0.5"), decimal("1.100035"), decimal("3.5"), REPORTED_AT))
                                .setLeaderReceivedAt(LEADER_AT)
                                .build(),
                        "00-1"));
        assertThat(deal(only(traded(Side.SELL, "1.100035", ORIGIN))).getSlippagePoints())
                .isEqualTo(decimal("-3.5"));
    }

    @Test
    void dealThatFollowsNobodyHasNoSlippage() {
        Outgoing output = only(traded(Side.SELL, "1.2", null));
        assertThat(deal(output).getSlippagePoints()).isNull();
        assertThat(((CopyOrderStep) output.value()).getLeaderReceivedAt()).isNull();
    }

    /** A terminal may report any price: the record must be written all the same. */
    @Test
    void slippageBeyondAllMeasureIsTheLargestThatARecordHolds() {
        assertThat(deal(only(traded(Side.BUY, "999999999999999999", ORIGIN))).getSlippagePoints())
                .isEqualTo(new BigDecimal("999999999999999999.9999999999"));
        assertThat(deal(only(traded(Side.SELL, "999999999999999999", ORIGIN))).getSlippagePoints())
                .isEqualTo(new BigDecimal("-999999999999999999.9999999999"));
    }

    @Test
    void linkAsItIsLeft() {
        Link link = new RandomRecords(3).link();
        Outgoing output = only(new FollowerEvent.LinkChanged(link));
        assertThat(output.topic()).isEqualTo(Topic.COPY_LINKS);
        assertThat(output.key()).isEqualTo(LinkCodec.key(FOLLOWER, link.key()));
        assertThat(LinkCodec.link((CopyLink) output.value())).isEqualTo(link);
        assertThat(((CopyLink) output.value()).getAt()).isEqualTo(NOW);
    }

    @Test
    void stopOutIsToldAndAccountedFor() {
        StopOut stopOut = new StopOut(
                LimitKind.MAX_DRAWDOWN,
                OnBreach.FLATTEN,
                LEADER_AT,
                null,
                new Measure(
                        new BigDecimal("20").divide(new BigDecimal("1.5"), MathContext.DECIMAL128),
                        BigDecimal.TEN,
                        Measure.Unit.PERCENT));
        List<Outgoing> outputs = Outputs.of(FOLLOWER, new FollowerEvent.StoppedOut(stopOut), NOW);
        assertThat(outputs).extracting(Outgoing::topic).containsExactly(Topic.COPY_RISK_EVENTS, Topic.AUDIT);
        assertThat(outputs).extracting(Outgoing::key).containsOnly("default/60001");
        CopyRiskEvent event = (CopyRiskEvent) outputs.getFirst().value();
        assertThat(event.getType()).isEqualTo(RiskEventType.stopped_out);
        assertThat(event.getLimit()).isEqualTo("max_drawdown");
        assertThat(event.getAt()).isEqualTo(NOW);
        assertThat(event.getStopOut().getAction()).isEqualTo("flatten");
        assertThat(event.getStopOut().getMeasured()).isEqualTo(new BigDecimal("13.3333333333"));
        AuditEntry entry = (AuditEntry) outputs.getLast().value();
        assertThat(entry.getAction()).isEqualTo(AuditAction.account_stopped_out);
        assertThat(entry.getCode()).isEqualTo("max_drawdown.flatten");
        assertThat(entry.getActor()).isEqualTo("copy-engine");
        assertThat(entry.getReferences()).containsEntry("limit", "max_drawdown");
        assertThat(Outputs.of(FOLLOWER, new FollowerEvent.StoppedOut(stopOut), NOW.plusSeconds(1))
                        .getLast()
                        .value())
                .as("the same entry when it is written again")
                .extracting("auditId")
                .isEqualTo(entry.getAuditId());
    }

    @Test
    void resetIsToldAndAccountedForWithWhoWantedItAndWhy() {
        List<Outgoing> outputs =
                Outputs.of(FOLLOWER, new FollowerEvent.LimitReset(LimitKind.MAX_DAILY_LOSS, null, ALICE), NOW);
        assertThat(outputs).extracting(Outgoing::topic).containsExactly(Topic.COPY_RISK_EVENTS, Topic.AUDIT);
        assertThat(outputs).extracting(Outgoing::key).containsOnly("default/60001");
        assertThat(outputs.getFirst().value())
                .isEqualTo(resetEvent(RiskEventType.reset).build());
        AuditEntry entry = (AuditEntry) outputs.getLast().value();
        assertThat(entry.getAction()).isEqualTo(AuditAction.limit_reset);
        assertThat(entry.getActorKind()).isEqualTo(ActorKind.operator);
        assertThat(entry.getActor()).isEqualTo("alice");
        assertThat(entry.getReason()).isEqualTo("withdrawal");
        assertThat(entry.getCode()).isNull();
        assertThat(entry.getReferences())
                .isEqualTo(Map.of(
                        "limit", "max_daily_loss", "command_id", ALICE.id().toString()));
    }

    @Test
    void refusedResetIsToldWithItsCode() {
        List<Outgoing> outputs = Outputs.of(
                FOLLOWER,
                new FollowerEvent.ResetRefused(LimitKind.MAX_DAILY_LOSS, ResetRefusal.NOT_STOPPED_OUT, ALICE),
                NOW);
        assertThat(outputs.getFirst().value())
                .isEqualTo(resetEvent(RiskEventType.reset_refused)
                        .setCode("not_stopped_out")
                        .build());
        AuditEntry entry = (AuditEntry) outputs.getLast().value();
        assertThat(entry.getAction()).isEqualTo(AuditAction.limit_reset);
        assertThat(entry.getCode()).isEqualTo("not_stopped_out");
    }

    private static CopyRiskEvent.Builder resetEvent(RiskEventType type) {
        return CopyRiskEvent.newBuilder()
                .setTenantId("default")
                .setAccountId("60001")
                .setType(type)
                .setLimit("max_daily_loss")
                .setActor("alice")
                .setReason("withdrawal")
                .setCommandId(ALICE.id())
                .setAt(NOW);
    }

    @Test
    void whatTheGuardsRememberIsToldByWhoeverKeepsIt() {
        assertThat(Outputs.of(FOLLOWER, new FollowerEvent.RiskNoted(RiskRecord.EMPTY), NOW))
                .isEmpty();
    }

    private static Outgoing only(FollowerEvent event) {
        List<Outgoing> outputs = Outputs.of(FOLLOWER, event, NOW);
        assertThat(outputs).hasSize(1);
        return outputs.getFirst();
    }

    private static CopyDeal deal(Outgoing output) {
        CopyDeal deal = ((CopyOrderStep) output.value()).getDeal();
        assertThat(deal).isNotNull();
        return deal;
    }

    private static FollowerEvent traded(Side side, String price, @Nullable Origin origin) {
        return new FollowerEvent.OrderMoved(
                LINK,
                new CommandId("c-1"),
                OrderState.ACCEPTED,
                OrderState.FILLED,
                new FollowerEvent.Fill(
                        new Execution(
                                "d-1",
                                ExecutionKind.FILL,
                                new Execution.OrderRef("o-1", "p-9", new CommandId("c-1")),
                                new Execution.Deal(
                                        "EURUSD", side, Entry.IN, Lots.of("0.5"), Price.of(price), Lots.ZERO),
                                StopPrices.NONE,
                                new Execution.Mark(0, ""),
                                new Execution.Receipt(REPORTED_AT, Market.LIVE, "00-1")),
                        origin,
                        new BigDecimal("0.00001")));
    }

    private static CopyOrderStep.Builder step(CopyOrderState before, CopyOrderState after) {
        return CopyOrderStep.newBuilder()
                .setTenantId("default")
                .setAccountId("60001")
                .setGroupId("alpha")
                .setLeaderAccount("50001")
                .setLeaderPositionId("p-1")
                .setCommandId("c-1")
                .setBefore(before)
                .setAfter(after)
                .setAt(NOW);
    }
}
