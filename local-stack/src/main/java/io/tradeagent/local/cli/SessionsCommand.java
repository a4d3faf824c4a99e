package io.tradeagent.local.cli;

import io.tradeagent.local.client.SessionList;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the sessions. */
@Command(name = "sessions", description = "Lists the last session of each identity, one JSON line a session.")
final class SessionsCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RuntimeInfo platform = options.running();
        ResultLines out = new ResultLines(spec.commandLine().getOut());
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()))) {
            new SessionList(platform.kafka(), registry).read().forEach(out::write);
        }
        return 0;
    }
}
