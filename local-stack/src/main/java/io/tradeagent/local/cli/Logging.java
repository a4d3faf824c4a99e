package io.tradeagent.local.cli;

import java.nio.file.Path;

/**
 * Where the log goes. Set through system properties before the first logger is made, so no class that is loaded before
 * may own one.
 */
final class Logging {

    private static final String CONFIGURATION = "logback.configurationFile";
    private static final String LEVEL = "tradeagent.log.level";
    private static final String FILE = "tradeagent.log.file";

    private Logging() {}

    /** A short command: nothing, or with {@code --verbose} everything, to standard error. */
    static void configure(boolean verbose) {
        System.setProperty(CONFIGURATION, "logback-command.xml");
        System.setProperty(LEVEL, verbose ? "INFO" : "OFF");
    }

    /** A long-running command: to a file. */
    static void toFile(Path file) {
        System.setProperty(CONFIGURATION, "logback-service.xml");
        System.setProperty(FILE, file.toString());
        // Each service would set up the log of the whole process anew.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    static boolean isVerbose() {
        return "INFO".equals(System.getProperty(LEVEL));
    }
}
