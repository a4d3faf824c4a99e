package io.tradeagent.local.cli;

import io.tradeagent.local.client.UnknownTopicException;
import io.tradeagent.local.data.DataDirectoryException;
import io.tradeagent.local.groups.GroupsRefusedException;
import io.tradeagent.local.platform.PlatformException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Parses arguments, runs the command that they name, and turns every failure into one line. */
public final class CommandLineProgram {

    private static final int USAGE = 2;

    private final Map<String, Class<? extends Callable<Integer>>> commands;

    /**
     * Makes a program of commands; a module that adds one of its own starts here.
     *
     * @param commands picocli commands by name, in the order of the help
     */
    public CommandLineProgram(Map<String, Class<? extends Callable<Integer>>> commands) {
        this.commands = new LinkedHashMap<>(commands);
    }

    static CommandLineProgram withAllCommands() {
        Map<String, Class<? extends Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("up", UpCommand.class);
        commands.put("demo", DemoCommand.class);
        commands.put("service", ServiceCommand.class);
        commands.put("order", IssueOrderCommand.class);
        commands.put("snapshot", DemandSnapshotCommand.class);
        commands.put("approve", ApproveCommand.class);
        commands.put("reject", RejectCommand.class);
        commands.put("sessions", SessionsCommand.class);
        commands.put("tail", TailCommand.class);
        commands.put("auth-key", AuthKeyCommand.class);
        commands.put("dlq", DlqCommand.class);
        commands.put("groups", GroupsCommand.class);
        commands.put("risk", RiskCommand.class);
        commands.put("halt", HaltCommand.class);
        commands.put("resume", ResumeCommand.class);
        return new CommandLineProgram(commands);
    }

    /**
     * Runs a command.
     *
     * @return the status for the operating system
     */
    public int run(String... arguments) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    int run(PrintWriter out, PrintWriter err, String... arguments) {
        Logging.configure(Arrays.asList(arguments).contains("--verbose"));
        CommandLine commandLine = new CommandLine(new TradeAgent());
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            // Only the one that is used: making a command loads what its flags are made of.
            commandLine.addSubcommand(arguments[0], commands.get(arguments[0]));
        } else {
            commands.forEach(commandLine::addSubcommand);
        }
        return commandLine
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineProgram::reportUsage)
                .setExecutionExceptionHandler((failure, failed, parsed) -> report(failed, failure))
                .execute(arguments);
    }

    private static int reportUsage(ParameterException failure, String[] arguments) {
        CommandLine failed = failure.getCommandLine();
        failed.getErr()
                .println("tradeagent: " + firstLine(failure) + " (see "
                        + failed.getCommandSpec().qualifiedName() + " --help)");
        return USAGE;
    }

    private static int report(CommandLine failed, Exception failure) {
        failed.getErr().println("tradeagent: " + firstLine(failure));
        if (Logging.isVerbose()) {
            failure.printStackTrace(failed.getErr());
        }
        return failed.getCommandSpec().exitCodeOnExecutionException();
    }

    /** Failures that were meant for users speak for themselves; the others name their kind. */
    private static String firstLine(Exception failure) {
        String message = failure.getMessage();
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        boolean meantForUsers = failure instanceof PlatformException
                || failure instanceof DataDirectoryException
                || failure instanceof CommandException
                || failure instanceof UnknownTopicException
                || failure instanceof GroupsRefusedException
                || failure instanceof ParameterException;
        return meantForUsers ? line : failure.getClass().getSimpleName() + ": " + line;
    }

    @Command(
            name = "./tradeagent",
            description = "Copy trading over Kafka, on this machine.",
            synopsisSubcommandLabel = "COMMAND")
    private static final class TradeAgent implements Callable<Integer> {

        @CommandLine.Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "show this help and exit")
        private boolean help;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public Integer call() {
            throw new ParameterException(spec.commandLine(), "Which command?");
        }
    }
}
