package io.tradeagent.copy.group.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds where several levels say something, and why. */
class PrecedenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # setting             | tenant      | group          | follower    | effective   | from
            below_minimum         | -           | -              | -           | skip        | platform
            below_minimum         | force_min   | skip           | force_min   | force_min   | follower
            min_lots              | "0.1"       | "0.05"         | -           | 0.05        | group
            max_lots_per_trade    | "1"         | "2"            | "1.5"       | 1           | tenant
            max_lots_per_trade    | "1"         | -              | "0.5"       | 0.5         | follower
            reverse               | true        | -              | false       | false       | follower
            sides                 | [buy, sell] | [buy]          | -           | [buy]       | group
            sides                 | [sell]      | -              | [buy, sell] | [sell]      | tenant
            copy_stop_loss        | false       | true           | -           | true        | group
            copy_take_profit      | false       | -              | -           | false       | tenant
            pending_orders        | skip        | -              | copy        | copy        | follower
            delay                 | 2s          | 1s             | -           | 1s          | group
            late_follower         | all         | not_worse      | -           | not_worse   | group
            reconcile             | repair_all  | -              | report      | report      | follower
            risk.max_signal_age   | 30s         | 10s            | 20s         | 10s         | group
            risk.max_signal_age   | 120s        | -              | -           | 60s         | platform
            risk.max_lots         | "5"         | "6"            | "7"         | 5           | tenant
            risk.max_open_positions | 3         | 2              | 9           | 2           | group
            risk.max_deviation_points | 0       | 5              | -           | 0           | tenant
            """)
    void oneRuleASetting(String path, String tenant, String group, String follower, String effective, String from) {
        Explained<?> explained =
                Documents.why(Documents.of(setting(path, tenant), setting(path, group), setting(path, follower)), path);
        assertThat(SettingText.of(explained.effective().value())).isEqualTo(effective);
        assertThat(explained.effective().level().word()).isEqualTo(from);
    }

    private static String setting(String path, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return "";
        }
        return path.startsWith("risk.") ? "risk: {" + path.substring(5) + ": " + value + "}" : path + ": " + value;
    }

    @Test
    void anAllocationIsReplacedAsAWhole() {
        String document = Documents.of(
                "allocation: {type: mirrored_lots, multiplier: \"2\"}",
                "",
                "allocation: {type: fixed_lots, lots: \"0.1\"}");
        Explained<?> why = Documents.why(document, "allocation");
        assertThat(SettingText.of(why.effective().value())).isEqualTo("{type: fixed_lots, lots: 0.1}");
        assertThat(why.others())
                .extracting(each -> each.level().word() + " " + SettingText.of(each.value()))
                .containsExactly("tenant {type: mirrored_lots, multiplier: 2}");
    }

    @Test
    void symbolsAreReplacedOneByOne() {
        String document = Documents.of(
                "symbols: {map: {A: X, B: Y}, suffix: .m}", "symbols: {map: {B: Z}}", "symbols: {suffix: \"\"}");
        assertThat(Documents.settings(document).symbols().map())
                .containsOnly(java.util.Map.entry("A", "X"), java.util.Map.entry("B", "Z"));
        assertThat(Documents.settings(document).symbols().suffix()).isEmpty();
    }

    @Test
    void aLimitIsTightenedKeyByKey() {
        String document = Documents.of(
                "risk: {max_drawdown: {percent: \"20\", of: initial, on_breach: pause}}",
                "risk: {max_drawdown: {percent: \"30\", on_breach: flatten}}",
                "risk: {max_drawdown: {percent: \"10\", on_breach: deny}}");
        assertThat(Documents.effective(document, "risk.max_drawdown.percent")).isEqualTo("10");
        assertThat(Documents.effective(document, "risk.max_drawdown.of")).isEqualTo("initial");
        assertThat(Documents.effective(document, "risk.max_drawdown.on_breach")).isEqualTo("flatten");
    }

    @Test
    void whatHasNoEffectIsSaid() {
        assertThat(Documents.sound(Documents.of("risk: {max_lots: \"5\"}", "risk: {max_lots: \"6\"}", ""))
                        .notes())
                .containsExactly("groups[0].risk.max_lots: 6 has no effect, tenant says: 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # tenant                                    | follower                                        | violation
            sides: [buy]                                | sides: [sell]                                   | groups[0].followers[0].sides: must have a side in common with what tenant says: [buy]
            risk: {max_trades: {count: 5, per: 1h}}     | risk: {max_trades: {count: 1, per: 60s}}        | groups[0].followers[0].risk.max_trades.per: must be the same as what tenant says: 1h
            risk: {max_drawdown: {percent: "5", of: initial}} | risk: {max_drawdown: {of: day_start}}     | groups[0].followers[0].risk.max_drawdown.of: must be the same as what tenant says: initial
            risk: {max_daily_loss: {percent: "5"}}      | risk: {max_daily_loss: {amount: "5"}}           | groups[0].followers[0].risk.max_daily_loss: has a percent (tenant) and an amount (follower); give one of them, or it cannot be told which is the stricter
            risk: {trading_hours: [Mon 08:00-10:00 UTC]} | risk: {trading_hours: [Mon 08:00-10:00 Europe/Berlin]} | groups[0].followers[0].risk.trading_hours: must have hours in common, and its time zone, with what tenant says: [Mon 08:00-10:00 UTC]
            risk: {trading_hours: [Mon 08:00-10:00 UTC]} | risk: {trading_hours: [Mon 10:00-11:00 UTC]}   | groups[0].followers[0].risk.trading_hours: must have hours in common, and its time zone, with what tenant says: [Mon 08:00-10:00 UTC]
            """)
    void whatCannotBeJoinedIsRefused(String tenant, String follower, String violation) {
        assertThat(Documents.violations(Documents.of(tenant, "", follower))).containsExactly(violation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon-Fri 00:00-22:00 UTC  | Mon-Fri 08:00-24:00 UTC | [Mon-Fri 08:00-22:00 UTC]
            Sun 22:00-06:00 UTC      | Mon 00:00-24:00 UTC     | [Mon 00:00-06:00 UTC]
            Fri-Mon 20:00-04:00 UTC  | Sat-Sun 00:00-24:00 UTC | [Sat-Sun 00:00-04:00 UTC, Sat-Sun 20:00-24:00 UTC]
            Mon,Wed 10:00-11:00 UTC  | Mon-Wed 10:30-12:00 UTC | [Mon,Wed 10:30-11:00 UTC]
            Mon 08:00-09:00 UTC      | Mon 08:00-09:00 UTC     | [Mon 08:00-09:00 UTC]
            """)
    void hoursAreThoseInCommon(String tenant, String follower, String effective) {
        String document = Documents.of(
                "risk: {trading_hours: [\"" + tenant + "\"]}", "", "risk: {trading_hours: [\"" + follower + "\"]}");
        assertThat(Documents.effective(document, "risk.trading_hours")).isEqualTo(effective);
    }
}
