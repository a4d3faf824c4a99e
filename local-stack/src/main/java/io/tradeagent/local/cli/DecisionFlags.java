package io.tradeagent.local.cli;

import io.tradeagent.approval.signing.SigningKey;
import io.tradeagent.local.client.DecisionSender;
import io.tradeagent.local.client.DecisionSender.Decided;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

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

    @Option(
            names = "--keys-file",
            paramLabel = "FILE",
            description = "keys, of which the first signs (default: as TRADEAGENT_SERVICE_BUS_SIGNATURE_KEYS or"
                    + " …_KEYS_FILE says; without keys the decision is not signed)")
    private @Nullable Path keysFile;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Publishes with the id and the identity that the flags name, then prints the id. */
    int publish(Publication publication) {
        if (fingerprint == null) {
            throw new CommandException("--fingerprint is missing");
        }
        Decided identity = new Decided(account.tenant(), account.account(), fingerprint.hex());
        SigningKey key = (keysFile == null ? DecisionKeys.ofEnvironment() : new DecisionKeys(null, keysFile.toString()))
                .signer();
        try (DecisionSender sender = new DecisionSender(options.running().serviceBus(), key)) {
            publication.publish(sender, id, identity);
        }
        new ResultLines(spec.commandLine().getOut())
                .write(JsonMapper.shared().createObjectNode().put("decision_id", id.toString()));
        return 0;
    }

    /** Which decision it is. */
    @FunctionalInterface
    interface Publication {

        void publish(DecisionSender sender, UUID id, Decided identity);
    }
}
