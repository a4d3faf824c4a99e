package io.tradeagent.local.cli;

import picocli.CommandLine.Command;

/** Which accounts broke a limit, and the way back. */
@Command(
        name = "risk",
        description =
                "Works with stop-outs: limits that paused or flattened an account (docs/concepts/risk-guards.md).",
        synopsisSubcommandLabel = "(list | reset)",
        subcommands = {RiskListCommand.class, RiskResetCommand.class})
final class RiskCommand extends CommandGroup {}
