package io.tradeagent.system.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.local.broker.PendingOrder;
import io.tradeagent.local.broker.Side;
import io.tradeagent.system.Launcher;
import io.tradeagent.system.Platform;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A leader's pending orders, at a leader and followers of one market, which takes them all along. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PendingOrdersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(1);

    private Platform platform;
    private TradingFloor floor;
    private Trader leader;
    private Trader follower;
    private Trader later;

    /** The one follower takes pending orders, the other waits until they fill. */
    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        Path data = directory.resolve("data");
        platform = Platform.up(data, Map.of("TRADEAGENT_SESSION_AUTOAPPROVE_DEFAULT", "always"));
        floor = new TradingFloor(platform.gateway());
        leader = floor.trader("55001", "100000");
        follower = floor.trader("65001", "10000");
        later = floor.trader("65002", "10000");
        Path file = directory.resolve("groups.yaml");
        Files.writeString(file, """
                tenant: default
                groups:
                  - id: waiting
                    leaders: [{account: "55001"}]
                    followers:
                      - {account: "65001", allocation: {type: mirrored_lots, multiplier: "0.5"}}
                      - account: "65002"
                        allocation: {type: mirrored_lots, multiplier: "0.2"}
                        pending_orders: skip
                """);
        Launcher.run(Map.of(), "groups", "apply", file.toString(), "--data", data.toString());
    }

    @AfterAll
    void stop() {
        floor.close();
        platform.close();
    }

    @Test
    void leaderPlacesChangesFillsAndCloses() {
        PendingOrder order = leader.place("1.00", "1.09000");
        awaitOrders(follower, "0.5@1.09");
        leader.replace(order, "1.09500");
        awaitOrders(follower, "0.5@1.095");
        assertThat(later.orders()).isEmpty();

        floor.buyersGet("1.09490");
        awaitLots(follower, "0.5");
        awaitLots(later, "0.2");
        assertThat(follower.orders()).isEmpty();

        leader.close(leader.positions().getFirst().positionId(), Side.BUY, "1.00");
        awaitLots(follower, "0");
        awaitLots(later, "0");
    }

    @Test
    void leaderTakesItsOrderBack() {
        PendingOrder order = leader.place("1.00", "1.05000");
        awaitOrders(follower, "0.5@1.05");
        leader.cancel(order);
        awaitOrders(follower);
        assertThat(follower.positions()).isEmpty();
    }

    private static void awaitOrders(Trader trader, String... orders) {
        await(trader.id() + " has orders")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(trader.orders()).containsExactly(orders));
    }

    private static void awaitLots(Trader trader, String lots) {
        await(trader.id() + " holds " + lots)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(trader.lots(Side.BUY)).isEqualByComparingTo(new BigDecimal(lots)));
        await().during(QUIET)
                .atMost(QUIET.multipliedBy(3))
                .until(() -> trader.lots(Side.BUY).compareTo(new BigDecimal(lots)) == 0);
    }
}
