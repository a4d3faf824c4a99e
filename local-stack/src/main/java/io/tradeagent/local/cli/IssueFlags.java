package io.tradeagent.local.cli;

import io.tradeagent.local.client.OrderDesk;
import io.tradeagent.local.client.OrderDesk.Outcomes;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What every instruction to a terminal says: to whom it goes, from whom it is, how long it holds, and whether to wait for its end. */
final class IssueFlags {

    @Mixin
    private DataOptions options = new DataOptions();

    @Option(names = "--account", paramLabel = "A", description = "account id")
    private @Nullable String account;

    @Option(names = "--tenant", paramLabel = "T", description = "tenant (default: default)")
    private String tenant = "default";

    @Option(
            names = "--fingerprint",
            paramLabel = "F",
            converter = Fingerprint.Converter.class,
            description = "the identity that shall get it (default: the account's most recently authenticated)")
    private @Nullable Fingerprint fingerprint;

    @Option(
            names = "--expires-in",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "never send it after this time, such as 60s (default: no limit)")
    private @Nullable Duration expiresIn;

    @Option(names = "--issuer", paramLabel = "NAME", description = "who issues it (default: operator)")
    private String issuer = "operator";

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "wait so long for the outcome and print it")
    private @Nullable Duration wait;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * Writes an instruction to a running platform and prints its id, then its outcome if it is waited for.
     *
     * @param content what is asked for, under a new id
     * @param idField under which the id is printed
     * @throws CommandException if no platform runs, or the outcome does not come in time
     */
    int issue(String idField, Content content) throws InterruptedException {
        UUID id = UUID.randomUUID();
        OrderInstruction.Builder addressed = addressed(Instant.now().truncatedTo(ChronoUnit.MICROS));
        OrderInstruction instruction = content.put(addressed, id.toString()).build();
        RuntimeInfo platform = options.running();
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()));
                OrderDesk desk = new OrderDesk(platform.kafka(), registry)) {
            if (wait == null) {
                desk.write(id, instruction);
                printId(idField, id);
                return 0;
            }
            try (Outcomes outcomes = desk.listen()) {
                desk.write(id, instruction);
                printId(idField, id);
                return print(outcomes.await(id.toString(), wait), wait);
            }
        }
    }

    private String account() {
        if (account == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--account=A'");
        }
        return AccountFlags.checked("--account", account);
    }

    String tenant() {
        return AccountFlags.checked("--tenant", tenant);
    }

    String issuer() {
        return issuer;
    }

    RuntimeInfo running() {
        return options.running();
    }

    /** How long to wait; null: it was not said. */
    @Nullable
    Duration patience() {
        return wait;
    }

    /**
     * Refuses what only one account's order can say.
     *
     * @throws CommandException if such a flag was given
     */
    void refuseAccountFlags() {
        if (account != null || fingerprint != null || expiresIn != null) {
            throw new CommandException("--group does not go with --account, --fingerprint or --expires-in");
        }
    }

    private OrderInstruction.Builder addressed(Instant now) {
        return OrderInstruction.newBuilder()
                .setTenantId(tenant())
                .setAccountId(account())
                .setAuthKeyFingerprint(fingerprint == null ? null : fingerprint.hex())
                .setIssuer(issuer)
                .setIssuedAt(now)
                .setExpiresAt(expiresIn == null ? null : now.plus(expiresIn));
    }

    private void printId(String field, UUID id) {
        new ResultLines(spec.commandLine().getOut())
                .write(JsonMapper.shared().createObjectNode().put(field, id.toString()));
    }

    private int print(@Nullable OrderDelivery last, Duration waited) {
        if (last != null) {
            new ResultLines(spec.commandLine().getOut()).write(AvroJson.toJson(last));
        }
        if (last != null && Outcomes.isSettled(last)) {
            return 0;
        }
        throw new CommandException("No outcome within " + waited.toMillis() + " ms; "
                + (last == null ? "nothing was heard of it" : "its last state is " + last.getState()));
    }

    /** What is asked for. */
    @FunctionalInterface
    interface Content {

        OrderInstruction.Builder put(OrderInstruction.Builder addressed, String id);
    }
}
