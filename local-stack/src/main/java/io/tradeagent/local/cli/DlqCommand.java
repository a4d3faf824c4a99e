package io.tradeagent.local.cli;

import picocli.CommandLine.Command;

/** What lies among the dead letters, and the way back. */
@Command(
        name = "dlq",
        description = "Works with dead letters: records that a service could not process and put aside.",
        synopsisSubcommandLabel = "(list | show | redrive)",
        subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqRedriveCommand.class})
final class DlqCommand extends CommandGroup {}
