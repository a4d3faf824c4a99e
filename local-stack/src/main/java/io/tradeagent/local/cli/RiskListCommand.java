package io.tradeagent.local.cli;

import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.risk.StopOutList;
import io.tradeagent.local.risk.StoppedAccount;
import io.tradeagent.schema.copy.CopyStopOut;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lists stop-outs. */
@Command(
        name = "list",
        description =
                "Lists the stop-outs that hold, one JSON line each: account, limit, what it does, since when, until"
                        + " when (null: until somebody resets it), and the loss beside its bound.")
final class RiskListCommand implements Callable<Integer> {

    @ParentCommand
    private RiskCommand risk = new RiskCommand();

    @Option(names = "--account", paramLabel = "A", description = "this account only")
    private @Nullable String account;

    @Option(
            names = "--tenant",
            paramLabel = "T",
            converter = TenantConverter.class,
            description = "this tenant's accounts only (default: all)")
    private @Nullable TenantId tenant;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RuntimeInfo platform = risk.running();
        ResultLines out = new ResultLines(spec.commandLine().getOut());
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()))) {
            new StopOutList(platform.kafka(), registry)
                    .read(InstantSource.system().instant()).stream()
                            .filter(this::isMeant)
                            .map(RiskListCommand::line)
                            .forEach(out::write);
        }
        return 0;
    }

    private boolean isMeant(StoppedAccount stopped) {
        return (account == null || account.equals(stopped.account()))
                && (tenant == null || tenant.value().equals(stopped.tenant()));
    }

    private static ObjectNode line(StoppedAccount stopped) {
        CopyStopOut stopOut = stopped.stopOut();
        return JsonMapper.shared()
                .createObjectNode()
                .put("tenant_id", stopped.tenant())
                .put("account_id", stopped.account())
                .put("limit", stopOut.getLimit())
                .put("action", stopOut.getAction())
                .put("since", stopOut.getAt().toString())
                .put(
                        "until",
                        stopOut.getUntil() == null ? null : stopOut.getUntil().toString())
                .put("measured", text(stopOut.getMeasured()))
                .put("bound", text(stopOut.getBound()))
                .put("unit", stopOut.getUnit());
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
