package io.tradeagent.local.cli;

import io.tradeagent.local.data.DataDirectory;
import io.tradeagent.local.data.RuntimeFile;
import io.tradeagent.local.data.RuntimeInfo;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * What every command takes: the data directory, help, and more words when something fails. A command that has subcommands hands them
 * on.
 */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "data directory (default: .tradeagent in the project)")
    private @Nullable Path data;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "log to standard error, and show where a failure came from")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help and exit")
    private boolean help;

    DataDirectory directory() {
        return new DataDirectory(
                data != null
                        ? data
                        : Path.of(System.getProperty("tradeagent.home", "")).resolve(".tradeagent"));
    }

    /**
     * Finds the platform that runs on the directory.
     *
     * @throws CommandException if none does
     */
    RuntimeInfo running() {
        DataDirectory directory = directory();
        return new RuntimeFile(directory)
                .readLiving()
                .orElseThrow(() -> new CommandException("No platform runs on " + directory.root()
                        + "; start one with ./tradeagent up, or name its directory with --data"));
    }
}
