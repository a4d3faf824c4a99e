package io.tradeagent.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts {@code ./tradeagent} as a user does. */
public final class Launcher {

    private static final Path ROOT = findRoot();

    /** A process of a test ends before the optimizing compiler has given back what it took from the start. */
    private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";

    private Launcher() {}

    /** Starts a command whose output, both kinds, goes to a file. */
    static Process start(List<String> arguments, Map<String, String> environment, Path log) {
        ProcessBuilder builder = builder(arguments, environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end and returns what it wrote to stdout; anything but exit code 0 fails. */
    public static String run(Map<String, String> environment, String... arguments) {
        try {
            Path errors = Files.createTempFile("tradeagent-", ".err");
            Process process = builder(List.of(arguments), environment)
                    .redirectError(errors.toFile())
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            int code = process.waitFor();
            String said = Files.readString(errors);
            Files.delete(errors);
            if (code != 0) {
                throw new IllegalStateException(List.of(arguments) + " ended with " + code + ": " + said);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder builder(List<String> arguments, Map<String, String> environment) {
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("tradeagent").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        for (String port : List.of("GATEWAY", "CONSOLE", "KAFKA", "SERVICEBUS", "REGISTRY", "POSTGRES")) {
            builder.environment().put("TRADEAGENT_" + port + "_PORT", "0");
        }
        builder.environment().put("TRADEAGENT_JAVA_OPTS", SHORT_LIFE);
        builder.environment().putAll(environment);
        return builder;
    }

    private static Path findRoot() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(p -> p != null)
                .filter(p -> Files.exists(p.resolve("tradeagent")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run the tests inside a checkout"));
    }
}
