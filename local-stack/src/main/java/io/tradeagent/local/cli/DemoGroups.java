package io.tradeagent.local.cli;

import io.tradeagent.copy.group.definition.GroupsDefinition;
import io.tradeagent.copy.group.definition.Reading;
import io.tradeagent.copy.group.yaml.GroupsYaml;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.demo.Demo;
import io.tradeagent.local.groups.EngineWatch;
import io.tradeagent.local.groups.GroupsOffice;
import io.tradeagent.local.groups.GroupsOffice.Applied;
import io.tradeagent.schemas.serde.SchemaRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;

/** Applies the copy groups of the demo, by the same office as {@code groups apply}. */
final class DemoGroups {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final SchemaRegistry registry;

    DemoGroups(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
    }

    /**
     * Applies a document; returns when every service that reads groups uses it.
     *
     * @throws CommandException if one does not
     */
    void apply(String document, String by) throws InterruptedException {
        Applied applied = new GroupsOffice(bootstrapServers, registry, InstantSource.system())
                .apply(new GroupsOffice.Request(read(document), document, by, OptionalLong.empty()));
        try (EngineWatch watch = new EngineWatch(bootstrapServers)) {
            for (String service : EngineWatch.USERS) {
                EngineWatch.Use use = watch.await(service, applied.offsets(), PATIENCE);
                if (use != EngineWatch.Use.IN_USE) {
                    throw new CommandException(service + " does not use version " + applied.version()
                            + " of the demo's copy groups after " + PATIENCE.toSeconds() + " s");
                }
            }
        }
    }

    private static GroupsDefinition read(String document) {
        return switch (GroupsYaml.read(document, new TenantId(Demo.TENANT))) {
            case Reading.Sound sound -> sound.definition();
            case Reading.Unsound unsound ->
                throw new IllegalStateException("the demo's copy groups are not sound: " + unsound.violations());
        };
    }
}
