package io.tradeagent.copy.group.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, where, and in which words. */
class ViolationsTest {

    private static final String AT = "groups[0].followers[0].";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            allocation: {type: mirrored_lots, multiplier: "0"}     | allocation.multiplier: must be a decimal above 0 and at most 10000
            allocation: {type: mirrored_lots, multiplier: "-1"}    | allocation.multiplier: must be a decimal above 0 and at most 10000, such as "0.5", with 10 decimals at most
            allocation: {type: mirrored_lots, multiplier: "1e3"}   | allocation.multiplier: must be a decimal above 0 and at most 10000, such as "0.5", with 10 decimals at most
            allocation: {type: mirrored_lots, multiplier: 0.5}     | allocation.multiplier: must be a decimal above 0 and at most 10000, in quotes
            allocation: {type: mirrored_lots, multiplier: 1}       | allocation.multiplier: must be a decimal above 0 and at most 10000, in quotes
            allocation: {type: mirrored_lots}                      | allocation.multiplier: is missing
            allocation: {type: fixed_fractional, risk_percent: "101"} | allocation.risk_percent: must be a decimal above 0 and at most 100
            below_minimum: round                                   | below_minimum: must be one of skip, force_min
            min_lots:                                              | min_lots: must be a decimal above 0 and at most 1000000, in quotes
            reverse: "no"                                          | reverse: must be true or false, without quotes
            sides: []                                              | sides: must name at least one of buy, sell
            sides: [buy, buy]                                      | sides: names something twice
            sides: buy                                             | sides: must be a list
            sides: [bye]                                           | sides[0]: must be one of buy, sell
            delay: 5                                               | delay: must be a duration from 0s to 1h, such as 500ms, 60s, 5m, 1h, 7d
            delay: 2h                                              | delay: must be a duration from 0s to 1h, such as 500ms, 60s, 5m, 1h, 7d
            delay: 60s                                             | delay: must be shorter than risk.max_signal_age: what waits for longer is another trade by then: 60s is not below 60s
            min_lots: "2", max_lots_per_trade: "1"                 | min_lots: must not be above max_lots_per_trade: 2 is above 1
            symbols: {map: {A: 1}}                                 | symbols.map.A: must be text, in quotes: "1"
            symbols: {suffix: "with space"}                        | symbols.suffix: must be at most 16 characters without spaces
            symbols: {include: [A]}                                | symbols.include: unknown key; known are map, prefix, suffix
            max_lot_per_trade: "1"                                 | max_lot_per_trade: unknown key; did you mean max_lots_per_trade?
            risk: {max_drawdwn: {percent: "20"}}                   | risk.max_drawdwn: unknown key; did you mean max_drawdown?
            risk: {max_drawdown: "20"}                             | risk.max_drawdown: must be a section with percent, amount, of, figure, on_breach
            risk: {max_drawdown: {percent: "20", amount: "5"}}     | risk.max_drawdown: has a percent (follower) and an amount (follower); give one of them, or it cannot be told which is the stricter
            risk: {max_drawdown: {on_breach: flatten}}             | risk.max_drawdown: needs a percent or an amount
            risk: {max_daily_loss: {amount: "5", on_breach: stop}} | risk.max_daily_loss.on_breach: must be one of deny, pause, flatten
            risk: {max_open_positions: "20"}                       | risk.max_open_positions: must be a whole number from 1 to 100000, without quotes
            risk: {max_open_positions: 0}                          | risk.max_open_positions: must be a whole number from 1 to 100000, without quotes
            risk: {max_open_positions: 99999999999999999999999}    | risk.max_open_positions: must be a whole number from 1 to 100000, without quotes
            risk: {max_trades: {count: 5}}                         | risk.max_trades: needs both count and per
            risk: {trading_hours: ["Mon-Fri"]}                     | risk.trading_hours[0]: must be days, times and a time zone, such as "Mon-Fri 00:00-22:00 UTC"
            risk: {trading_hours: ["Mon 00:00-25:00 UTC"]}         | risk.trading_hours[0]: must be days, times and a time zone, such as "Mon-Fri 00:00-22:00 UTC"
            risk: {trading_hours: ["Mon 00:00-22:00 Mars"]}        | risk.trading_hours[0]: names a time zone that does not exist: Mars
            risk: {trading_hours: []}                              | risk.trading_hours: must name some hours; leave it out to trade at all hours
            risk:                                                  | risk: must be a section with max_drawdown, max_daily_loss, max_loss_per_trade, max_lots, max_lots_per_symbol, max_lots_per_currency, max_notional, max_leverage, max_open_positions, max_trades, max_deviation_points, max_signal_age, max_snapshot_age, trading_hours
            reverse: true, reverse: false                          | reverse: stands there twice
            """)
    void eachIsNamedWithItsPath(String settings, String violation) {
        assertThat(Documents.violations(Documents.of("", "", settings)))
                .filteredOn(each -> !each.contains("on every level"))
                .containsExactly(AT + violation);
    }

    @Test
    void allAreToldAtOnce() {
        assertThat(Documents.violations("""
                        tenant: a/b
                        default: {}
                        groups:
                          - id: Alpha
                            leaders: []
                            followers:
                              - {account: 60001, allocation: {type: fixed_lots, lots: "0"}}
                          - id: beta
                            leaders: [{account: "1", magic: [x], symbols: {exlude: []}}]
                            followers: [{account: "2"}]
                          - id: beta
                            name: ""
                            signal: orders
                            leaders: [{account: "3"}, {account: "3"}]
                            followers: [{account: "3"}, {account: "4"}, {account: "4"}]
                            allocation: {type: martingale}
                        """))
                .containsExactlyInAnyOrder(
                        "tenant: must be 1 to 64 of A-Z a-z 0-9 . _ -",
                        "default: unknown key; did you mean defaults?",
                        "groups[0].id: must be 1 to 64 of a-z 0-9 -",
                        "groups[0].leaders: must name at least one leader",
                        "groups[0].followers[0].account: must be text, in quotes: \"60001\"",
                        "groups[0].followers[0].allocation.lots: must be a decimal above 0 and at most 1000000",
                        "groups[0].followers[0].allocation: is missing or wrong on every level: defaults, group, follower",
                        "groups[1].leaders[0].magic[0]: must be a whole number from -9223372036854775808 to"
                                + " 9223372036854775807, without quotes",
                        "groups[1].leaders[0].symbols.exlude: unknown key; did you mean exclude?",
                        "groups[1].followers[0].allocation: is missing or wrong on every level: defaults, group, follower",
                        "groups[2].id: is the id of groups[1] too",
                        "groups[2].name: must be 1 to 128 characters on one line",
                        "groups[2].signal: must be one of executions, intents",
                        "groups[2].leaders[1].account: leads in this group already",
                        "groups[2].followers[0].account: leads in this group; it cannot follow itself",
                        "groups[2].followers[2].account: follows in this group already",
                        "groups[2].allocation.type: must be one of mirrored_lots, fixed_lots, proportional_equity,"
                                + " proportional_balance, proportional_risk, fixed_fractional",
                        "groups[2].followers[0].allocation: is missing or wrong on every level: defaults, group, follower",
                        "groups[2].followers[1].allocation: is missing or wrong on every level: defaults, group, follower",
                        "groups[2].followers[2].allocation: is missing or wrong on every level: defaults, group, follower");
    }

    @Test
    void groupsMustBeThereAndMayBeNone() {
        assertThat(Documents.violations("tenant: default")).containsExactly("groups: is missing");
        assertThat(Documents.violations(""))
                .containsExactly("document: must be a section with tenant, defaults, groups");
        assertThat(Documents.sound("groups: []").groups()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: 1 > 2; b: 2 > 1                    | 1 -> 2 (a) -> 1 (b)
            a: 1 > 2; b: 2 > 3; c: 3 > 1          | 1 -> 2 (a) -> 3 (b) -> 1 (c)
            a: 9 > 1; b: 1 > 2 8; c: 2 7 > 1 6    | 1 -> 2 (b) -> 1 (c)
            """)
    void aLoopIsNamed(String groups, String loop) {
        assertThat(Documents.violations(Documents.edges(groups.split("; "))))
                .containsExactly("groups: an account must not follow itself, in a loop: " + loop);
    }

    @Test
    void loopsApartAreEachNamed() {
        assertThat(Documents.violations(Documents.edges("a: 1 > 2", "b: 2 > 1", "c: 3 > 4", "d: 4 > 3")))
                .hasSize(2);
    }

    @Test
    void aFollowerMayLeadOthersAndFollowSeveral() {
        assertThat(Documents.sound(Documents.edges("a: 1 > 2 3", "b: 2 > 3 4", "c: 1 2 > 3"))
                        .groups())
                .hasSize(3);
    }

    @Test
    void aLongChainIsNoLoop() {
        String[] chain = IntStream.range(0, 1000)
                .mapToObj(i -> "g" + i + ": " + i + " > " + (i + 1))
                .toArray(String[]::new);
        assertThat(Documents.sound(Documents.edges(chain)).groups()).hasSize(1000);
        chain[999] = "g999: 999 > 0";
        assertThat(Documents.violations(Documents.edges(chain))).hasSize(1);
    }

    @Test
    void moreThanAThousandAreRefused() {
        String[] groups =
                IntStream.range(0, 1001).mapToObj(i -> "g" + i + ": 1 > 2").toArray(String[]::new);
        assertThat(Documents.violations(Documents.edges(groups)))
                .containsExactly("groups: has 1001 entries; at most 1000 are possible");
        String followers = IntStream.range(2, 1003).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        assertThat(Documents.violations(Documents.edges("a: 1 > " + followers)))
                .containsExactly("groups[0].followers: has 1001 entries; at most 1000 are possible");
    }
}
