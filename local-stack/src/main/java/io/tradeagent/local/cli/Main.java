package io.tradeagent.local.cli;

/** The program behind {@code ./tradeagent}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] arguments) {
        System.exit(CommandLineProgram.withAllCommands().run(arguments));
    }
}
