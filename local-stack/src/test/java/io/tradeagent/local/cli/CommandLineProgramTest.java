package io.tradeagent.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineProgramTest {

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "demo",
                "service",
                "order",
                "snapshot",
                "approve",
                "reject",
                "sessions",
                "tail",
                "auth-key",
                "dlq",
                "risk"
            })
    void explainsEveryCommand(String command) {
        Invocation help = Invocation.of(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).first().asString().startsWith("Usage: ./tradeagent " + command);
        assertThat(help.out()).anyMatch(line -> line.contains("--data"));
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "redrive"})
    void explainsWhatCanBeDoneWithDeadLetters(String subcommand) {
        Invocation help = Invocation.of("dlq", subcommand, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).first().asString().startsWith("Usage: ./tradeagent dlq " + subcommand);
        assertThat(help.out()).anyMatch(line -> line.contains("--data"));
        assertThat(Invocation.of("dlq", "--help").out())
                .anyMatch(line -> line.strip().startsWith(subcommand));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "reset"})
    void explainsWhatCanBeDoneWithStopOuts(String subcommand) {
        Invocation help = Invocation.of("risk", subcommand, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).first().asString().startsWith("Usage: ./tradeagent risk " + subcommand);
        assertThat(help.out()).anyMatch(line -> line.contains("--account"));
    }

    @Test
    void refusesAResetOfNobodyOrWithoutAReason() {
        Invocation run = Invocation.of(
                "risk", "reset", "--account", "60001", "--limit", "max_drawdown", "--by", "alice", "--reason", " ");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).containsExactly("tradeagent: --by and --reason must say something");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            redrive ta.order.commands.v1 --by me                          | Name one dead letter with --partition and --offset, or say --all
            redrive ta.order.commands.v1 --by me --partition 1            | Name one dead letter with --partition and --offset, or say --all
            redrive ta.order.commands.v1 --by me --all --offset 1         | Name one dead letter with --partition and --offset, or say --all
            redrive ta.order.commands.v1 --by me --offset -1 --partition 0 | --partition and --offset must be 0 or more
            redrive ta.audit.v1 --by me --all                             | There is no topic ta.audit.v1.dlq
            show ta.misspelled.v1.dlq --partition 0 --offset 0            | There is no topic ta.misspelled.v1.dlq
            """)
    void refusesARedriveThatSaysTooLittle(String line, String error) {
        List<String> arguments = new ArrayList<>(List.of("dlq"));
        arguments.addAll(Arrays.asList(line.split(" ")));
        Invocation run = Invocation.of(arguments.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).containsExactly("tradeagent: " + error);
    }

    @Test
    void namesTheHelpOfASubcommand() {
        assertThat(Invocation.of("dlq", "redrive", "ta.order.commands.v1", "--all")
                        .err())
                .singleElement()
                .asString()
                .contains("--by")
                .endsWith("(see ./tradeagent dlq redrive --help)");
    }

    @Test
    void listsTheCommands() {
        assertThat(Invocation.of("--help").out())
                .anyMatch(line -> line.contains("sessions"))
                .anyMatch(line -> line.contains("tail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions", "tail ta.audit.v1", "service edge-gateway", "dlq list", "risk list"})
    void saysInOneLineThatNoPlatformRuns(String command) {
        List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
        arguments.addAll(List.of("--data", data.toString()));
        Invocation run = Invocation.of(arguments.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).singleElement().asString().startsWith("tradeagent: No platform runs on " + data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --action open --symbol E --side buy                   | tradeagent: --volume is missing
            --action open --symbol E --side buy --volume 0        | tradeagent: --volume must be above 0, with at most 10 decimal places
            --action open --symbol E --side buy --volume -1       | tradeagent: --volume must be above 0, with at most 10 decimal places
            --action open --symbol E --volume 1                   | tradeagent: --side is missing
            --action close --symbol E --side buy --volume 1       | tradeagent: --position-id is missing
            --action place --symbol E --side buy --volume 1 --price 1 | tradeagent: --action place needs --type limit, stop or stop_limit
            --symbol E --side buy --volume 1                      | tradeagent: --action is missing
            --action unknown                                      | tradeagent: --action is missing
            """)
    void refusesAnOrderThatSaysTooLittle(String flags, String error) {
        List<String> arguments = new ArrayList<>(List.of("order", "--account", "50001"));
        arguments.addAll(Arrays.asList(flags.split(" ")));
        Invocation run = Invocation.of(arguments.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --account 50001 --action open               | tradeagent: --group does not go with --account, --fingerprint or --expires-in
            --cancel x                                  | tradeagent: --cancel does not go with --group; close a trade with --action close
            --action open --symbol E --side buy         | tradeagent: --volume is missing
            --action close                              | tradeagent: --position-id is missing
            --action close --position-id 77             | tradeagent: --position-id must be the trade_id that opening it has printed
            --action place --symbol E                   | tradeagent: --action must be open, modify or close with --group
            --action open --symbol E --magic 7          | tradeagent: With --group only --action, --symbol, --side, --volume, --stop-loss, --take-profit and --position-id have a meaning: each follower's settings say the rest
            """)
    void refusesATradeOfAGroupThatSaysTooLittleOrTooMuch(String flags, String error) {
        List<String> arguments = new ArrayList<>(List.of("order", "--group", "alpha"));
        arguments.addAll(Arrays.asList(flags.split(" ")));
        Invocation run = Invocation.of(arguments.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order --account 50001 --action sell",
                "order --account 50001 --action open --volume many",
                "order --account 50001 --wait soon",
                "order",
                "snapshot",
                "approve --account a --by me --fingerprint short",
                "tail",
                "auth-key --account 50001",
                "dlq",
                "dlq nothing",
                "dlq show ta.order.commands.v1",
                "dlq redrive ta.order.commands.v1 --all --by me --rate fast",
                "risk",
                "risk reset",
                "risk reset --account 60001 --limit max_drawdown --by alice",
                "risk reset --account 60001 --limit max_lots --by alice --reason r",
                "risk reset --account 60001 --limit max_drawdown --by alice --reason r --wait soon",
                "risk list --tenant a/b",
                "nothing",
                ""
            })
    void answersWrongUsageInOneLineThatNamesTheHelp(String line) {
        Invocation run = Invocation.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .singleElement()
                .asString()
                .startsWith("tradeagent: ")
                .contains("--help");
    }

    @Test
    void makesAKeyThatAnAccountCanBeRegisteredWith() {
        Invocation run = Invocation.of("auth-key", "--account", "50001", "--tenant", "acme", "--key-id", "2026-11");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .singleElement()
                .asString()
                .matches(
                        "\\{\"auth_key\":\"2026-11\\.[A-Za-z0-9_-]{43}\",\"entry\":\\{\"tenant\":\"acme\",\"account\":\"50001\","
                                + "\"key_id\":\"2026-11\",\"hash\":\"\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^\"]+\"}}");
    }

    @Test
    void refusesAnAccountThatIsNone() {
        Invocation run = Invocation.of(
                "order", "--action", "open", "--symbol", "E", "--side", "buy", "--volume", "1", "--account", "a/b");
        assertThat(run.err()).singleElement().asString().contains("--account must be 1 to 64");
    }
}
