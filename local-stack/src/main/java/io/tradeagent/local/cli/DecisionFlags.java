package io.tradeagent.local.cli;

import io.tradeagent.local.client.DecisionSender;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What every decision about an identity says. */
final class DecisionFlags {

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private AccountFlags account = new AccountFlags();

    @Option(
            names = "--fingerprint",
            required = true,
            paramLabel = "F",
            converter = Fingerprint.Converter.class,
            description = "fingerprint of the identity (see ./tradeagent sessions)")
    private @Nullable Fingerprint fingerprint;

    @Option(
            names = "--decision-id",
            paramLabel = "UUID",
            description = "id of the decision; a repeat has no second effect (default: a new one)")
    private UUID id = UUID.randomUUID();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    String account() {
        return account.account();
    }

    String fingerprint() {
        if (fingerprint == null) {
            throw new CommandException("--fingerprint is missing");
        }
        return fingerprint.hex();
    }

    int publish(String subject, ObjectNode body) {
        new DecisionSender(options.running().serviceBus()).send(id, account.tenant(), subject, body);
        new ResultLines(spec.commandLine().getOut())
                .write(JsonMapper.shared().createObjectNode().put("decision_id", id.toString()));
        return 0;
    }
}
