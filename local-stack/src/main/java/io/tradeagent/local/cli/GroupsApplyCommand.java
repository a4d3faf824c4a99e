package io.tradeagent.local.cli;

import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.groups.EngineWatch;
import io.tradeagent.local.groups.EngineWatch.Use;
import io.tradeagent.local.groups.GroupsOffice;
import io.tradeagent.local.groups.GroupsOffice.Applied;
import io.tradeagent.local.groups.GroupsOffice.Effect;
import io.tradeagent.local.groups.GroupsOffice.Request;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies copy groups. */
@Command(
        name = "apply",
        description =
                "Makes the groups of a file the tenant's groups, all of them at once, waits until every service that"
                        + " reads groups uses them, and prints their version. A file with violations changes nothing; all of them are listed. The"
                        + " status is 0 only if the version is in use.")
final class GroupsApplyCommand implements Callable<Integer> {

    @ParentCommand
    private GroupsCommand groups = new GroupsCommand();

    @Mixin
    private GroupsFile file = new GroupsFile();

    @Option(names = "--by", paramLabel = "NAME", description = "who applies them (default: operator)")
    private String by = "operator";

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "only if version N applies now (0: none), so that nobody's change is overwritten unseen")
    private @Nullable Long expected;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "how long to wait for the services (default: 30s)")
    private Duration wait = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        GroupsFile.Content content = file.read();
        RuntimeInfo platform = groups.running();
        Request request = new Request(
                content.definition(),
                content.document(),
                by,
                expected == null ? OptionalLong.empty() : OptionalLong.of(expected));
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()));
                EngineWatch watch = new EngineWatch(platform.kafka())) {
            Applied applied = new GroupsOffice(platform.kafka(), registry, InstantSource.system()).apply(request);
            Map<String, Use> uses = uses(watch, applied.offsets());
            print(content, applied, uses);
            uses.forEach((service, use) -> require(applied.version(), service, use));
            return 0;
        }
    }

    /** One after the other: by the time that the first one is through, the others are. */
    private Map<String, Use> uses(EngineWatch watch, Map<Integer, Long> offsets) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        Map<String, Use> uses = new LinkedHashMap<>();
        for (String service : EngineWatch.USERS) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            uses.put(service, watch.await(service, offsets, left));
        }
        return uses;
    }

    private void print(GroupsFile.Content content, Applied applied, Map<String, Use> uses) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("tenant", content.definition().tenant().value())
                .put("version", applied.version())
                .put("changed", applied.effect() == Effect.WRITTEN)
                .put("groups", content.definition().groups().size())
                .put(
                        "followers",
                        content.definition().groups().stream()
                                .mapToInt(group -> group.followers().size())
                                .sum())
                .put("in_use", uses.values().stream().allMatch(use -> use == Use.IN_USE));
        new ResultLines(spec.commandLine().getOut()).write(line);
    }

    private void require(long version, String service, Use use) {
        switch (use) {
            case IN_USE -> {}
            case WAITING ->
                throw new CommandException("Version " + version + " is stored, but " + service
                        + " does not use it after " + wait.toMillis() + " ms; it will when it has caught up");
            case NOBODY_RUNS ->
                throw new CommandException("Version " + version + " is stored, but no " + service
                        + " is running; it will be used when one starts");
        }
    }
}
