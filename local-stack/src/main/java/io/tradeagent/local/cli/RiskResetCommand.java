package io.tradeagent.local.cli;

import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.risk.ResetDesk;
import io.tradeagent.local.risk.ResetWish;
import io.tradeagent.local.risk.StopOutList;
import io.tradeagent.schema.copy.CopyRiskEvent;
import io.tradeagent.schema.copy.RiskEventType;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.serde.SchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Ends a stop-out. */
@Command(
        name = "reset",
        description =
                "Ends an account's stop-out, so that it opens again, and lets the losses of the limit count anew from"
                        + " the last funds on. Prints what the copy engine has done; the status is 0 only if it has reset the"
                        + " limit.")
final class RiskResetCommand implements Callable<Integer> {

    /** Those that stop an account out. */
    enum Limit {
        MAX_DRAWDOWN,
        MAX_DAILY_LOSS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private RiskCommand risk = new RiskCommand();

    @Mixin
    private AccountFlags account = new AccountFlags();

    @Option(names = "--limit", required = true, paramLabel = "LIMIT", description = "max_drawdown or max_daily_loss")
    private Limit limit = Limit.MAX_DRAWDOWN;

    @Option(
            names = "--count-anew",
            description =
                    "also where the account is not stopped out, as after a withdrawal; ends whichever stop-out holds")
    private boolean countAnew;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who wants it")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; it is audited")
    private String reason = "";

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "how long to wait for the copy engine (default: 10s)")
    private Duration wait = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String tenant = account.tenant();
        String id = account.account();
        if (by.isBlank() || reason.isBlank()) {
            throw new CommandException("--by and --reason must say something");
        }
        RuntimeInfo platform = risk.running();
        InstantSource clock = InstantSource.system();
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()))) {
            Instant stopOut = countAnew ? null : held(platform, registry, clock.instant());
            ResetWish wish = new ResetWish(tenant, id, limit.key(), stopOut, by, reason);
            CopyRiskEvent answer = new ResetDesk(platform.kafka(), registry, clock)
                    .ask(wish, wait)
                    .orElseThrow(
                            () -> new CommandException("The reset is written, but no copy-engine has answered after "
                                    + wait.toMillis() + " ms; it is carried out as soon as one reads it"));
            return report(answer);
        }
    }

    private Instant held(RuntimeInfo platform, SchemaRegistry registry, Instant now) {
        return new StopOutList(platform.kafka(), registry)
                .read(now).stream()
                        .filter(stopped -> stopped.tenant().equals(account.tenant())
                                && stopped.account().equals(account.account())
                                && stopped.stopOut().getLimit().equals(limit.key()))
                        .findFirst()
                        .map(stopped -> stopped.stopOut().getAt())
                        .orElseThrow(() -> new CommandException(
                                "Nothing was reset: " + named() + " is not stopped out by " + limit.key()
                                        + "; see ./tradeagent risk list, or let losses count anew with --count-anew"));
    }

    private int report(CopyRiskEvent answer) {
        if (answer.getType() == RiskEventType.reset) {
            new ResultLines(spec.commandLine().getOut()).write(AvroJson.toJson(answer));
            return 0;
        }
        throw new CommandException("Nothing was reset: " + refusal(answer.getCode()));
    }

    private String refusal(@Nullable String code) {
        return switch (code) {
            case "not_stopped_out" ->
                "the stop-out of " + named() + " has ended meanwhile, or another one holds;"
                        + " see ./tradeagent risk list";
            case "no_such_limit" -> "no group of " + named() + " has " + limit.key();
            case null, default -> "the copy engine says " + code;
        };
    }

    private String named() {
        return "account " + account.account() + " of tenant " + account.tenant();
    }
}
