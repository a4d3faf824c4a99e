package io.tradeagent.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code groups} against real Kafka and a real registry, with no services; each test has a tenant of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupsCommandsIT {

    private static final Path EXAMPLE = Path.of("..", "docs", "reference", "copy-groups.example.yaml");

    @TempDir
    private Path files = Path.of("");

    private ServicelessPlatform platform;

    @BeforeAll
    void start(@TempDir Path root) throws Exception {
        platform = ServicelessPlatform.in(root);
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    private Path example(String tenant, String from, String to) throws IOException {
        String text = Files.readString(EXAMPLE).replace("tenant: default", "tenant: " + tenant);
        assertThat(text).contains(from);
        return Files.writeString(files.resolve(tenant + ".yaml"), text.replace(from, to));
    }

    @Test
    void aDocumentIsAppliedShownAndCompared() throws Exception {
        Path file = example("shown", "lots: \"0.10\"", "lots: \"0.10\"");
        assertThat(run("groups diff", file).out())
                .anyMatch(line -> line.equals("+ alpha.followers.60006.risk.max_drawdown.percent: 20"));

        Invocation applied = run("groups apply --by alice --wait 0s", file);
        assertThat(applied.err())
                .containsExactly("tradeagent: Version 1 is stored, but no session-streams is running; it will be used"
                        + " when one starts");
        assertThat(applied.out())
                .containsExactly("{\"tenant\":\"shown\",\"version\":1,\"changed\":true,\"groups\":1,\"followers\":6,"
                        + "\"in_use\":false}");
        assertThat(applied.status()).isEqualTo(1);

        Invocation shown = run("groups show --tenant shown");
        assertThat(shown.out()).isEqualTo(Files.readAllLines(file));
        assertThat(shown.err())
                .singleElement()
                .asString()
                .startsWith("version 1 of tenant shown, applied by alice at 2");

        assertThat(run("groups apply --wait 0s", file).out().getFirst()).contains("\"version\":1,\"changed\":false");
        assertThat(run("groups diff", file)).isEqualTo(new Invocation(0, List.of(), List.of()));

        Path changed = example("shown", "lots: \"0.10\"", "lots: \"0.20\"");
        assertThat(run("groups diff", changed))
                .isEqualTo(new Invocation(
                        1,
                        List.of("~ alpha.followers.60006.allocation: {type: fixed_lots, lots: 0.1} -> {type:"
                                + " fixed_lots, lots: 0.2}"),
                        List.of()));
        assertThat(run("groups apply --wait 0s --if-version 7", changed).err())
                .containsExactly("tradeagent: Version 1 applies, not 7; nothing was applied");

        JsonNode audit = JsonMapper.shared()
                .readTree(run("tail ta.audit.v1 --from-beginning --max 1").out().getFirst());
        assertThat(audit.path("value").path("action").asString()).isEqualTo("copy_groups_applied");
        assertThat(audit.path("value").path("actor").asString()).isEqualTo("alice");
    }

    @Test
    void eachEffectiveValueSaysWhereItComesFrom() throws Exception {
        Path file = example("why", "risk: {max_signal_age: 60s}", "risk: {max_signal_age: 30s}");
        run("groups apply --by alice --wait 0s", file);
        JsonNode last = JsonMapper.shared()
                .readTree(run("groups show --effective --tenant why").out().getLast());
        assertThat(last.path("account").asString()).isEqualTo("60006");
        assertThat(last.path("settings").path("risk.max_signal_age"))
                .hasToString("{\"value\":\"30s\",\"from\":\"tenant\",\"rule\":\"strictest wins (smallest)\","
                        + "\"others\":{\"platform\":\"60s\",\"follower\":\"60s\"}}");
    }

    @Test
    void allViolationsAreListedAndNothingIsApplied() throws Exception {
        Path file = example("bad", "max_lots: \"5\"", "max_lts: \"5\"");
        Invocation refused = run("groups apply", file);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .containsExactly(
                        "groups[0].followers[5].risk.max_lts: unknown key; did you mean max_lots?",
                        "tradeagent: " + file + " has 1 violation; nothing was applied");
        Files.writeString(file, "groups: [{id: A}]");
        Invocation several = run("groups apply", file);
        assertThat(several.err())
                .containsExactly(
                        "groups[0].id: must be 1 to 64 of a-z 0-9 -",
                        "groups[0].leaders: is missing",
                        "groups[0].followers: is missing",
                        "tradeagent: " + file + " has 3 violations; nothing was applied");
        assertThat(run("groups diff", file).status()).isEqualTo(2);
        assertThat(run("groups show --tenant bad").err())
                .containsExactly(
                        "tradeagent: Tenant bad has no groups; apply some with ./tradeagent groups apply FILE");
    }

    @Test
    void whatCannotBeReadIsOneLine() throws Exception {
        Path missing = files.resolve("missing.yaml");
        assertThat(run("groups apply", missing).err()).containsExactly("tradeagent: There is no file " + missing);
        Path binary = Files.write(files.resolve("binary.yaml"), new byte[] {(byte) 0xc3, 0x28});
        assertThat(run("groups apply", binary).err()).containsExactly("tradeagent: " + binary + " is no UTF-8 text");
        Path other = example("mine", "signal: executions", "signal: executions");
        assertThat(run("groups apply --tenant other", other).err())
                .containsExactly("tradeagent: " + other + " is for tenant mine, not other");
    }

    private Invocation run(String line, Path file) {
        return run(line + " " + file);
    }

    private Invocation run(String line) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of("--data", platform.data().root().toString()));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
