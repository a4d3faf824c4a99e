package io.tradeagent.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A platform started for the benchmark alone, in a directory that is deleted afterwards. */
final class OwnPlatform implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final int STOP_SECONDS = 20;
    private static final Pattern READY = Pattern.compile("is ready on (http\\S+)");

    private final Path directory;
    private final Path launcher;
    private final Map<String, String> environment;
    private final Process process;
    private final Duration ready;
    private final List<Process> services = new ArrayList<>();

    private OwnPlatform(Path launcher, Map<String, String> environment, List<String> flags)
            throws IOException, InterruptedException {
        this.launcher = launcher;
        this.environment = Map.copyOf(environment);
        directory = Files.createTempDirectory("tradeagent-bench-");
        long begin = System.nanoTime();
        List<String> up = new ArrayList<>(List.of("up", "--data", data().toString()));
        up.addAll(flags);
        process = start("up", up);
        // Whoever ends the bench does not want its platform to go on.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        await(data().resolve("runtime.json"));
        ready = Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts {@code up} and waits until it is ready. */
    static OwnPlatform start(Path launcher) throws IOException, InterruptedException {
        return start(launcher, Map.of());
    }

    /** Starts {@code up} with settings from the environment and waits until it is ready. */
    static OwnPlatform start(Path launcher, Map<String, String> environment) throws IOException, InterruptedException {
        return start(launcher, environment, List.of());
    }

    /** Starts {@code up} with further flags and waits until it is ready. */
    static OwnPlatform start(Path launcher, Map<String, String> environment, List<String> flags)
            throws IOException, InterruptedException {
        return new OwnPlatform(launcher, environment, flags);
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Starts one more gateway over the same data; ends with the platform. */
    URI addGateway() throws IOException {
        return addService("edge-gateway").address();
    }

    /**
     * A service in a process of its own.
     *
     * @param process its launcher
     * @param address where it answers
     */
    record Service(Process process, URI address) {

        /** As {@code kill -9}, of the whole tree: no goodbye. */
        void kill() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Starts a service over the same data and waits until it is ready; ends with the platform. */
    Service addService(String name) throws IOException {
        String number = name + "-" + services.size();
        Process service = start(number, List.of("service", name, "--data", data().toString()));
        services.add(service);
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroy));
        return new Service(service, awaitAddress(service, directory.resolve(number + ".log")));
    }

    private static URI awaitAddress(Process service, Path log) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            String said = Files.readString(log);
            Matcher ready = READY.matcher(said);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            if (!service.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("a service did not start: " + said);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** From the launcher's start to readiness. */
    Duration timeToReady() {
        return ready;
    }

    /** Resident memory of the launcher's whole process tree. */
    long residentBytes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(OwnPlatform::residentBytes)
                .sum();
    }

    private static long residentBytes(ProcessHandle handle) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(handle.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private Process start(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".log").toFile());
        for (String port : List.of("GATEWAY", "CONSOLE", "KAFKA", "SERVICEBUS", "REGISTRY", "POSTGRES")) {
            builder.environment().put("TRADEAGENT_" + port + "_PORT", "0");
        }
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void await(Path file) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!Files.exists(file)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the platform did not start: " + Files.readString(directory.resolve("up.log")));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Process service : services) {
            stop(service);
        }
        stop(process);
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException error) throws IOException {
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
