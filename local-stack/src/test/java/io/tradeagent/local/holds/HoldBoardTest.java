package io.tradeagent.local.holds;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.HoldLevel;
import io.tradeagent.schema.order.HoldMark;
import io.tradeagent.schema.order.HoldProgress;
import io.tradeagent.schema.order.OrderDelivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a hold counts, and when there is nothing more to wait for. */
class HoldBoardTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final TenantId TENANT = new TenantId("default");
    private static final String KEY = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    private final HoldOrder account = order(new HoldScope.OneAccount(TENANT, "60001"));

    @Test
    void accountWithoutASessionIsCompleteWhenTheOutboxHasIt() {
        HoldBoard board = new HoldBoard(account, 4, List.of());
        assertThat(board.isComplete()).isFalse();
        board.note(taken(account, "60001"));
        assertThat(board.isComplete()).isTrue();
        assertThat(board.accountsWithoutTerminal()).containsExactly("60001");
    }

    @Test
    void everySessionThatIsKnownHasToBeHeardOf() {
        HoldBoard board = new HoldBoard(account, 4, List.of(new HoldRow("default", "60001", KEY, null)));
        board.note(taken(account, "60001"));
        assertThat(board.isInForce()).isTrue();
        assertThat(board.isComplete()).isFalse();
        board.note(progress(account, "60001", KEY, DeliveryState.received));
        assertThat(board.isComplete()).as("it works").isFalse();
        board.note(progress(account, "60001", KEY, DeliveryState.executed));
        assertThat(board.isComplete()).as("confirmed").isTrue();
        board.note(progress(account, "60001", OTHER, DeliveryState.received));
        assertThat(board.isComplete()).as("another terminal of the account").isFalse();
        board.note(progress(account, "60001", OTHER, DeliveryState.waiting));
        assertThat(board.isComplete()).as("which is not connected").isTrue();
        assertThat(board.rows())
                .extracting(HoldRow::stage)
                .containsExactly(HoldRow.Stage.CONFIRMED, HoldRow.Stage.UNREACHABLE);
    }

    @Test
    void progressOfAnotherHoldOrAnotherAccountDoesNotCount() {
        HoldBoard board = new HoldBoard(account, 4, List.of());
        HoldOrder before = new HoldOrder(account.scope(), HoldLevel.flatten, 6, "alice", "test");
        assertThat(board.note(progress(before, "60001", KEY, DeliveryState.executed)))
                .isEmpty();
        assertThat(board.note(progress(account, "60002", KEY, DeliveryState.executed)))
                .isEmpty();
        board.note(taken(before, "60001"));
        assertThat(board.isInForce()).isFalse();
    }

    @Test
    void wideHoldIsInForceWhenAllPartitionsHaveIt() {
        HoldOrder platform = order(new HoldScope.Platform());
        HoldBoard board = new HoldBoard(platform, 2, List.of());
        board.note(taken(platform, "*"));
        assertThat(board.isInForce()).isFalse();
        board.note(taken(platform, "*"));
        assertThat(board.isInForce()).isTrue();
        assertThat(board.note(progress(platform, "60009", KEY, DeliveryState.received)))
                .isPresent();
        assertThat(board.isComplete()).isFalse();
    }

    @Test
    void newerHoldInTheWayIsNamed() {
        HoldBoard board = new HoldBoard(account, 4, List.of());
        OrderDelivery refused = OrderDelivery.newBuilder(taken(account, "60001"))
                .setState(DeliveryState.rejected)
                .setHold(hold("account", 99))
                .build();
        board.note(refused);
        assertThat(board.standing()).hasValue(99);
        assertThat(account.above(99).version()).isEqualTo(100);
    }

    @Test
    void laterMomentsHaveHigherVersions() {
        HoldOrder first = HoldOrder.of(account.scope(), HoldLevel.flatten, "alice", "test", NOW);
        HoldOrder second = HoldOrder.of(account.scope(), HoldLevel.none, "bob", "test", NOW.plusNanos(1_000));
        assertThat(second.version()).isEqualTo(first.version() + 1);
    }

    private static HoldOrder order(HoldScope scope) {
        return new HoldOrder(scope, HoldLevel.flatten, 7, "alice", "test");
    }

    private static OrderDelivery taken(HoldOrder order, String account) {
        return delivery(order, account, null, DeliveryState.received);
    }

    private static OrderDelivery progress(HoldOrder order, String account, String key, DeliveryState state) {
        return delivery(order, account, key, state);
    }

    private static OrderDelivery delivery(HoldOrder order, String account, @Nullable String key, DeliveryState state) {
        return OrderDelivery.newBuilder()
                .setTenantId(order.scope().tenantName())
                .setAccountId(account)
                .setAuthKeyFingerprint(key)
                .setCommandId(order.deliveryId(account))
                .setState(state)
                .setAt(NOW)
                .setHold(hold(order.scope().scopeName(), order.version()))
                .build();
    }

    private static HoldProgress hold(String scope, long version) {
        return HoldProgress.newBuilder()
                .setLevel(HoldLevel.flatten)
                .setHolds(List.of(new HoldMark(scope, HoldLevel.flatten, version)))
                .build();
    }
}
