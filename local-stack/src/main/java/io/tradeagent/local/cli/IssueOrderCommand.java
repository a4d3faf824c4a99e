package io.tradeagent.local.cli;

import io.tradeagent.local.client.OrderDesk;
import io.tradeagent.local.client.OrderDesk.Outcomes;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Writes an order to an account's terminal. */
@Command(
        name = "order",
        description = "Writes an order, or the cancellation of one, to an account's terminal and prints its command_id."
                + " With --wait also what became of it; the status is 0 only if that is settled.")
final class IssueOrderCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private AccountFlags account = new AccountFlags();

    @Mixin
    private OrderFlags order = new OrderFlags();

    @Option(names = "--cancel", paramLabel = "ID", description = "cancel the command with this id, or --order-id")
    private @Nullable String cancel;

    @Option(names = "--reason", description = "why it is cancelled")
    private String reason = "operator";

    @Option(
            names = "--fingerprint",
            paramLabel = "F",
            converter = Fingerprint.Converter.class,
            description = "the identity that shall carry it out (default: the account's most recently authenticated)")
    private @Nullable Fingerprint fingerprint;

    @Option(
            names = "--expires-in",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "never send it after this time, such as 60s (default: no limit)")
    private @Nullable Duration expiresIn;

    @Option(names = "--sandbox", description = "only for a sandbox account")
    private boolean sandbox;

    @Option(names = "--issuer", paramLabel = "NAME", description = "who issues it (default: operator)")
    private String issuer = "operator";

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "wait so long for the outcome and print it")
    private @Nullable Duration wait;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        UUID id = UUID.randomUUID();
        OrderInstruction instruction = instruction(id.toString(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        RuntimeInfo platform = options.running();
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()));
                OrderDesk desk = new OrderDesk(platform.kafka(), registry)) {
            if (wait == null) {
                desk.write(id, instruction);
                printId(id);
                return 0;
            }
            try (Outcomes outcomes = desk.listen()) {
                desk.write(id, instruction);
                printId(id);
                return print(outcomes.await(id.toString(), wait), wait);
            }
        }
    }

    private OrderInstruction instruction(String id, Instant now) {
        return OrderInstruction.newBuilder()
                .setTenantId(account.tenant())
                .setAccountId(account.account())
                .setAuthKeyFingerprint(fingerprint == null ? null : fingerprint.hex())
                .setIssuer(issuer)
                .setIssuedAt(now)
                .setExpiresAt(expiresIn == null ? null : now.plus(expiresIn))
                .setSandbox(sandbox)
                .setInstruction(cancel == null ? order.toCommand(id) : cancellation(id, cancel))
                .build();
    }

    private OrderCancel cancellation(String id, String target) {
        return OrderCancel.newBuilder()
                .setCommandId(id)
                .setTargetCommandId(target)
                .setOrderId(order.orderId())
                .setReason(reason)
                .build();
    }

    private void printId(UUID id) {
        new ResultLines(spec.commandLine().getOut())
                .write(JsonMapper.shared().createObjectNode().put("command_id", id.toString()));
    }

    private int print(@Nullable OrderDelivery last, Duration waited) {
        if (last != null) {
            new ResultLines(spec.commandLine().getOut()).write(AvroJson.toJson(last));
        }
        if (last != null && Outcomes.isSettled(last)) {
            return 0;
        }
        throw new CommandException("No outcome within " + waited.toMillis() + " ms; "
                + (last == null ? "nothing was heard of the order" : "its last state is " + last.getState()));
    }
}
