package io.tradeagent.system.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.local.broker.Side;
import io.tradeagent.system.Launcher;
import io.tradeagent.system.Platform;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leaders trade, and the platform does what their followers agreed to. One platform for all tests, each with accounts of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(1);

    private Path directory;
    private Platform platform;
    private TradingFloor floor;
    private int version;

    @BeforeAll
    void start(@TempDir Path directory) {
        this.directory = directory;
        platform = Platform.up(directory.resolve("data"), Map.of("TRADEAGENT_SESSION_AUTOAPPROVE_DEFAULT", "always"));
        floor = new TradingFloor(platform.gateway());
    }

    @AfterAll
    void stop() {
        floor.close();
        platform.close();
    }

    @Test
    void oneLeaderOpensAndClosesAndFollowersOfItsGroupDoToo() throws IOException {
        Trader leader = floor.trader("51001", "100000");
        Trader half = floor.trader("61001", "10000");
        Trader fixed = floor.trader("61002", "10000");
        Trader outside = floor.trader("61003", "10000");
        apply("""
                - id: one
                  leaders: [{account: "51001"}]
                  followers:
                    - {account: "61001", allocation: {type: mirrored_lots, multiplier: "0.5"}}
                    - {account: "61002", allocation: {type: fixed_lots, lots: "0.07"}}
                """);
        String position = leader.open(Side.BUY, "1.00");
        awaitLots(half, Side.BUY, "0.5");
        awaitLots(fixed, Side.BUY, "0.07");
        leader.close(position, Side.BUY, "0.40");
        awaitLots(half, Side.BUY, "0.3");
        leader.close(position, Side.BUY, "0.60");
        awaitLots(half, Side.BUY, "0");
        awaitLots(fixed, Side.BUY, "0");
        assertThat(outside.positions()).isEmpty();
    }

    @Test
    void twoGroupsSideBySideDoNotMix() throws IOException {
        Trader one = floor.trader("52001", "100000");
        Trader other = floor.trader("52002", "100000");
        Trader ofOne = floor.trader("62001", "10000");
        Trader ofOther = floor.trader("62002", "10000");
        Trader ofBoth = floor.trader("62003", "10000");
        apply("""
                - id: north
                  leaders: [{account: "52001"}]
                  followers:
                    - {account: "62001", allocation: {type: mirrored_lots, multiplier: "0.1"}}
                    - {account: "62003", allocation: {type: mirrored_lots, multiplier: "0.1"}}
                - id: south
                  leaders: [{account: "52002"}]
                  followers:
                    - {account: "62002", allocation: {type: mirrored_lots, multiplier: "0.1"}}
                    - {account: "62003", allocation: {type: mirrored_lots, multiplier: "0.1"}}
                """);
        String north = one.open(Side.BUY, "1.00");
        other.open(Side.BUY, "2.00");
        awaitLots(ofOne, Side.BUY, "0.1");
        awaitLots(ofOther, Side.BUY, "0.2");
        awaitLots(ofBoth, Side.BUY, "0.3");
        one.close(north, Side.BUY, "1.00");
        awaitLots(ofOne, Side.BUY, "0");
        awaitLots(ofBoth, Side.BUY, "0.2");
        assertThat(ofOther.lots(Side.BUY)).isEqualByComparingTo("0.2");
    }

    @Test
    void whatTheFollowerClosedByHandStaysClosed() throws IOException {
        Trader leader = floor.trader("53001", "100000");
        Trader follower = floor.trader("63001", "10000");
        apply("""
                - id: hand
                  leaders: [{account: "53001"}]
                  followers:
                    - {account: "63001", allocation: {type: mirrored_lots, multiplier: "0.1"}}
                """);
        String first = leader.open(Side.BUY, "1.00");
        awaitLots(follower, Side.BUY, "0.1");
        follower.close(follower.positions().getFirst().positionId(), Side.BUY, "0.10");
        leader.close(first, Side.BUY, "0.50");
        leader.open(Side.SELL, "1.00");
        awaitLots(follower, Side.SELL, "0.1");
        assertThat(follower.lots(Side.BUY)).isZero();
    }

    @Test
    void aFollowerThatLeadsIsCopiedInItsTurn() throws IOException {
        Trader first = floor.trader("54001", "100000");
        Trader second = floor.trader("64001", "100000");
        Trader third = floor.trader("64002", "10000");
        apply("""
                - id: upper
                  leaders: [{account: "54001"}]
                  followers:
                    - {account: "64001", allocation: {type: mirrored_lots, multiplier: "0.5"}}
                - id: lower
                  leaders: [{account: "64001"}]
                  followers:
                    - {account: "64002", allocation: {type: mirrored_lots, multiplier: "0.1"}}
                """);
        String position = first.open(Side.BUY, "2.00");
        awaitLots(second, Side.BUY, "1");
        awaitLots(third, Side.BUY, "0.1");
        first.close(position, Side.BUY, "2.00");
        awaitLots(second, Side.BUY, "0");
        awaitLots(third, Side.BUY, "0");
    }

    @Test
    void twoTicketsOfOneTradeAreCopiedEachByItself() throws IOException {
        Trader leader = floor.trader("57001", "100000");
        Trader follower = floor.trader("67001", "10000");
        apply("""
                - id: tickets
                  leaders: [{account: "57001"}]
                  followers:
                    - {account: "67001", allocation: {type: mirrored_lots, multiplier: "0.1"}}
                """);
        String first = leader.open(Side.BUY, "1.00");
        String second = leader.open(Side.BUY, "2.00");
        awaitLots(follower, Side.BUY, "0.3");
        assertThat(follower.positions()).hasSize(2);
        leader.close(first, Side.BUY, "1.00");
        awaitLots(follower, Side.BUY, "0.2");
        assertThat(follower.positions()).hasSize(1);
        leader.close(second, Side.BUY, "2.00");
        awaitLots(follower, Side.BUY, "0");
    }

    @Test
    void anOperatorTradesForAWholeGroup() throws IOException {
        Trader leader = floor.trader("56001", "100000");
        Trader half = floor.trader("66001", "10000");
        Trader fixed = floor.trader("66002", "10000");
        apply("""
                - id: desk
                  leaders: [{account: "56001"}]
                  followers:
                    - {account: "66001", allocation: {type: mirrored_lots, multiplier: "0.5"}}
                    - {account: "66002", allocation: {type: fixed_lots, lots: "0.07"}}
                """);
        assertThat(said(
                        "groups",
                        "plan",
                        "--group",
                        "desk",
                        "--symbol",
                        "EURUSD",
                        "--side",
                        "sell",
                        "--volume",
                        "1.00"))
                .extracting(each -> each.path("lots").asString())
                .containsExactlyInAnyOrder("0.50", "0.07");
        List<JsonNode> said = order("--action", "open", "--symbol", "EURUSD", "--side", "sell", "--volume", "1.00");
        String trade = said.getFirst().path("trade_id").asString();
        assertThat(said.stream().skip(1).map(each -> each.path("code").asString()))
                .containsExactly("copied", "copied");
        awaitLots(half, Side.SELL, "0.5");
        awaitLots(fixed, Side.SELL, "0.07");
        assertThat(leader.positions()).isEmpty();

        order("--action", "close", "--position-id", trade, "--volume", "0.40");
        awaitLots(half, Side.SELL, "0.3");
        order("--action", "close", "--position-id", trade);
        awaitLots(half, Side.SELL, "0");
        awaitLots(fixed, Side.SELL, "0");
    }

    private List<JsonNode> order(String... what) {
        List<String> arguments = new ArrayList<>(List.of("order", "--group", "desk", "--issuer", "alice"));
        arguments.addAll(List.of(what));
        return said(arguments.toArray(String[]::new));
    }

    /** What a command printed. */
    private List<JsonNode> said(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--data", directory.resolve("data").toString()));
        return Launcher.run(Map.of(), arguments.toArray(String[]::new))
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static void awaitLots(Trader trader, Side side, String lots) {
        await(trader.id() + " holds " + lots)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(trader.lots(side)).isEqualByComparingTo(new BigDecimal(lots)));
        await().during(QUIET)
                .atMost(QUIET.multipliedBy(3))
                .until(() -> trader.lots(side).compareTo(new BigDecimal(lots)) == 0);
    }

    private void apply(String groups) throws IOException {
        Path file = directory.resolve("groups-" + ++version + ".yaml");
        Files.writeString(file, "tenant: default\ngroups:\n" + groups.indent(2));
        Launcher.run(
                Map.of(),
                "groups",
                "apply",
                file.toString(),
                "--data",
                directory.resolve("data").toString());
    }
}
