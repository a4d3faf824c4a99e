package io.tradeagent.benchmarks;

import io.tradeagent.copy.group.definition.GroupsDefinition;
import io.tradeagent.copy.group.definition.Reading;
import io.tradeagent.copy.group.yaml.GroupsYaml;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.groups.EngineWatch;
import io.tradeagent.local.groups.GroupsOffice;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/** Applies a group of all leaders and followers, as {@code ./tradeagent groups apply} does, and waits until it is in use. */
final class CopyGroupsSetup {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private CopyGroupsSetup() {}

    static void apply(Target target, List<String> leaders, List<String> followers) throws InterruptedException {
        String document = document(leaders, followers);
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(target.schemaRegistry());
                EngineWatch engine = new EngineWatch(target.kafka())) {
            GroupsOffice.Applied applied = new GroupsOffice(target.kafka(), registry, InstantSource.system())
                    .apply(new GroupsOffice.Request(definition(document), document, "bench", OptionalLong.empty()));
            EngineWatch.Use use = engine.await("copy-engine", applied.offsets(), PATIENCE);
            if (use != EngineWatch.Use.IN_USE) {
                throw new IllegalStateException("the copy engine does not use the groups: " + use);
            }
        }
    }

    static GroupsDefinition definition(String document) {
        return switch (GroupsYaml.read(document, TenantId.DEFAULT)) {
            case Reading.Sound sound -> sound.definition();
            case Reading.Unsound unsound ->
                throw new IllegalStateException("the groups are not sound: " + unsound.violations());
        };
    }

    /** No limits but a signal's age, which shall not deny what a slow platform decides late: it counts with its latency. */
    private static String document(List<String> leaders, List<String> followers) {
        StringBuilder text = new StringBuilder("""
                tenant: default
                defaults:
                  risk: {max_signal_age: 10m}
                groups:
                  - id: bench
                    leaders:
                """);
        leaders.forEach(
                leader -> text.append("      - {account: \"").append(leader).append("\"}\n"));
        text.append("    followers:\n");
        followers.forEach(follower -> text.append("      - {account: \"")
                .append(follower)
                .append("\", allocation: {type: mirrored_lots, multiplier: \"1.0\"}}\n"));
        return text.toString();
    }
}
