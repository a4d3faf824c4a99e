package io.tradeagent.copy.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.codec.CopyGroupsCodec;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.CopyDecision;
import io.tradeagent.schema.copy.CopyLink;
import io.tradeagent.schema.copy.CopyPlan;
import io.tradeagent.schema.copy.GroupTrade;
import io.tradeagent.schema.copy.GroupTradeAction;
import io.tradeagent.schema.copy.TradePlan;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schemas.topics.Topic;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trades that no broker of the leader made. 50001 leads alpha by its deals and ideas by its intents; followers copy half. */
class RequestTopologyTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private Driver driver;

    @BeforeEach
    void start(@TempDir Path directory) {
        driver = new Driver(directory);
        CopyGroup ideas = CopyTopologyTest.group("ideas", "50001", "60002");
        driver.apply(CopyTopologyTest.groups(
                1,
                CopyTopologyTest.group("alpha", "50001", "60001"),
                new CopyGroup(ideas.id(), ideas.name(), SignalSource.INTENTS, ideas.leaders(), ideas.followers())));
        for (String account : List.of("50001", "60001", "60002")) {
            driver.introduce(Told.introduction(account));
            driver.beat(Told.beat(account, "10000"));
        }
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void intentsAreCopiedOfGroupsThatWantThemAndDealsAreNot() {
        driver.intend(Told.intent("50001", "i1", Side.buy, OrderType.market, "1.00"));
        assertThat(driver.orders()).containsExactly("60002 open 0.5 EURUSD buy");
        assertThat(driver.decisions()).containsExactly("60002 copied");

        driver.report(Told.deal("50001", "d1", Entry.in, "p1", "1.00"));
        assertThat(driver.orders()).containsExactly("60001 open 0.5 EURUSD buy");
    }

    @Test
    void intentThatIsToldAgainCountsOnceAndTheOppositeClosesWhatItOpened() {
        driver.intend(Told.intent("50001", "i1", Side.buy, OrderType.market, "1.00"));
        driver.intend(Told.intent("50001", "i1", Side.buy, OrderType.market, "1.00"));
        fill("60002", "f1");

        driver.intend(Told.intent("50001", "i2", Side.sell, OrderType.market, "1.00"));

        assertThat(driver.orders()).containsExactly("60002 close 0.5 EURUSD buy");
    }

    @Test
    void intentsOfWhoeverLeadsNobodyAndThoseForLaterAreNobodysOrders() {
        driver.intend(Told.intent("60001", "i1", Side.buy, OrderType.market, "1.00"));
        driver.intend(Told.intent("50001", "i2", Side.buy, OrderType.limit, "1.00"));
        assertThat(driver.orders()).isEmpty();
        assertThat(driver.refused).isEmpty();
    }

    @Test
    void operatorTradesForAWholeGroupAndClosesItAgain() {
        driver.ask(command(FIRST, "50001", "alpha", GroupTradeAction.open, FIRST, "1.00"));
        assertThat(audit()).containsExactly("operator group_trade null");
        String position = fill("60001", "f1");

        driver.ask(command(FIRST, "50001", "alpha", GroupTradeAction.open, FIRST, "1.00"));
        assertThat(driver.orders()).isEmpty();

        driver.ask(command(SECOND, "50001", "alpha", GroupTradeAction.close, FIRST, null));
        assertThat(driver.instructions())
                .singleElement()
                .satisfies(instruction -> assertThat(Driver.text(instruction)).isEqualTo("60001 close 0.5 EURUSD buy"));
        assertThat(position).isEqualTo("position-f1");
    }

    @Test
    void tradeForAGroupThatTheAccountDoesNotLeadIsRefused() {
        driver.ask(command(FIRST, "50001", "gamma", GroupTradeAction.open, FIRST, "1.00"));
        driver.ask(command(SECOND, "60001", "alpha", GroupTradeAction.open, SECOND, "1.00"));
        assertThat(driver.orders()).isEmpty();
        assertThat(audit())
                .containsExactly("operator group_trade not_its_leader", "operator group_trade not_its_leader");
    }

    @Test
    void planSaysWhatEachFollowerWouldDoAndNothingIsDone() {
        CopyGroup twice = CopyTopologyTest.group("twice", "50001", "60001", "60009");
        driver.ask(plan(FIRST, twice, "EURUSD"));
        assertThat(driver.read(Topic.COPY_PLANS, CopyPlan.class))
                .allSatisfy(plan -> assertThat(plan.getCommandId()).isEqualTo(FIRST))
                .extracting(plan -> plan.getAccountId() + " " + decision(plan).getCode() + " " + lots(decision(plan)))
                .containsExactly("60001 copied 0.5", "60009 follower_symbols_unknown null");
        assertThat(driver.orders()).isEmpty();
        assertThat(driver.decisions()).isEmpty();
        assertThat(driver.read(Topic.COPY_LINKS, CopyLink.class)).isEmpty();
    }

    @Test
    void planOfNobodysTradeSaysWhy() {
        driver.ask(plan(FIRST, CopyTopologyTest.group("alpha", "50002", "60001"), "EURUSD"));
        driver.ask(plan(SECOND, CopyTopologyTest.group("alpha", "50001", "60001"), "GOLD"));
        assertThat(driver.read(Topic.COPY_PLANS, CopyPlan.class))
                .extracting(CopyPlan::getCode)
                .containsExactly("not_its_leader", "unknown_symbol");
    }

    private static CopyCommand plan(UUID id, CopyGroup group, String symbol) {
        TradePlan plan = TradePlan.newBuilder()
                .setGroup(CopyGroupsCodec.record(group))
                .setSymbol(symbol)
                .setSide(Side.buy)
                .setVolume(new BigDecimal("1").setScale(10))
                .build();
        return new CopyCommand("default", "50001", id, "alice", Driver.START, plan);
    }

    private static CopyDecision decision(CopyPlan plan) {
        return Objects.requireNonNull(plan.getDecision());
    }

    private static @Nullable String lots(CopyDecision decision) {
        BigDecimal lots = decision.getLots();
        return lots == null ? null : lots.stripTrailingZeros().toPlainString();
    }

    @Test
    void reportOfAPositionNamedLikeARequestsIsADeadLetter() {
        driver.report(Told.deal("50001", "d1", Entry.out, "tradeagent:trade/" + FIRST, "1.00"));
        assertThat(driver.refused).containsExactly(Topic.EA_EXECUTION_REPORTS);
    }

    /** Fills the one order that was written since last asked. */
    private String fill(String account, String deal) {
        var order = (io.tradeagent.schema.order.OrderCommand)
                driver.instructions().getFirst().getInstruction();
        driver.report(Told.deal(
                account, deal, Entry.in, "position-" + deal, order.getVolume().toPlainString(), order.getCommandId()));
        return "position-" + deal;
    }

    private List<String> audit() {
        return driver.read(Topic.AUDIT, AuditEntry.class).stream()
                .filter(entry -> entry.getAction() == AuditAction.group_trade)
                .map(entry -> entry.getActorKind() + " " + entry.getAction() + " " + entry.getCode())
                .toList();
    }

    private static CopyCommand command(
            UUID id, String leader, String group, GroupTradeAction action, UUID trade, @Nullable String volume) {
        GroupTrade wanted = GroupTrade.newBuilder()
                .setGroupId(group)
                .setAction(action)
                .setTradeId(trade)
                .setSymbol("EURUSD")
                .setSide(Side.buy)
                .setVolume(volume == null ? null : new BigDecimal(volume).setScale(10))
                .setReason("news")
                .build();
        return new CopyCommand("default", leader, id, "alice", Driver.START, wanted);
    }
}
