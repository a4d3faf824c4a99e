package io.tradeagent.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a connected, silent session costs a gateway in heap: live bytes after a collection, before and after. */
record IdleConnections(int connections, Wire wire) {

    private static final int AT_ONCE = 40;
    private static final int ROUNDS = 3;
    private static final long CREATION_NANOS = 1_000_000_000L / 90;
    /** About every 17 seconds. */
    private static final int BEAT_EVERY = 1_500;

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    /** Live bytes of the gateway's heap before and after so many connections were added. */
    record Cost(int connections, long liveBytesBefore, long liveBytesAfter) {
        double kilobytesEach() {
            return (liveBytesAfter - liveBytesBefore) / 1024.0 / connections;
        }
    }

    /**
     * Connects and measures.
     *
     * @param gatewayPid the process whose heap is looked at
     */
    Cost run(Target target, long gatewayPid) throws Exception {
        String run = UUID.randomUUID().toString().substring(0, 8);
        Connecting connecting = new Connecting(target, wire);
        connecting.connect("warm-" + run + "-", AT_ONCE);
        long before = liveBytes(gatewayPid);
        connecting.connect("idle-" + run + "-", connections);
        long after = liveBytes(gatewayPid);
        List<Terminal> terminals = connecting.terminals;
        long dead = terminals.stream().filter(t -> t.closeCode() != 0).count();
        terminals.forEach(Terminal::close);
        if (dead > 0) {
            throw new IllegalStateException(dead + " connections did not stay");
        }
        return new Cost(connections, before, after);
    }

    /** Connections in the making, no faster than the gateway admits from one source. */
    private static final class Connecting {

        private final HttpClient http = HttpClient.newHttpClient();
        private final Client client;
        private final Wire wire;
        private final Semaphore underWay = new Semaphore(AT_ONCE);
        private final List<Terminal> terminals = Collections.synchronizedList(new ArrayList<>());
        private volatile String lastFailure = "";

        Connecting(Target target, Wire wire) {
            this.wire = wire;
            this.client = new Client(target.gateway());
        }

        /** Connects as many as are asked for. One that fails is tried again behind the others, as an EA would. */
        void connect(String prefix, int count) throws InterruptedException {
            List<String> missing =
                    IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
            for (int round = 1; round <= ROUNDS && !missing.isEmpty(); round++) {
                missing = connect(missing);
            }
            if (!missing.isEmpty()) {
                throw new IllegalStateException(
                        missing.size() + " of " + count + " sessions did not connect: " + lastFailure);
            }
        }

        /** Tries each; returns those that failed. */
        private List<String> connect(List<String> accounts) throws InterruptedException {
            List<String> failed = Collections.synchronizedList(new ArrayList<>());
            long next = System.nanoTime();
            for (int i = 0; i < accounts.size(); i++) {
                underWay.acquire();
                for (next += CREATION_NANOS; System.nanoTime() < next; ) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                beat(i % BEAT_EVERY);
                connect(accounts.get(i), failed);
            }
            underWay.acquire(AT_ONCE);
            underWay.release(AT_ONCE);
            return failed;
        }

        /** Sessions of which nothing is heard are ended before the last one is connected: with each new one, a few show that they live. */
        private void beat(int first) {
            for (int i = first; i < terminals.size(); i += BEAT_EVERY) {
                terminals.get(i).heartbeat();
            }
        }

        private void connect(String account, List<String> failed) {
            var unused = client.create(account)
                    .thenCompose(session -> wire.connect(http, session, (t, frame) -> {}))
                    .whenComplete((terminal, error) -> {
                        if (error == null) {
                            terminals.add(terminal);
                        } else {
                            lastFailure = error.toString();
                            failed.add(account);
                        }
                        underWay.release();
                    });
        }
    }

    /** A class histogram counts live objects only: it collects first. */
    private static long liveBytes(long pid) throws IOException, InterruptedException {
        String jcmd = ProcessHandle.current().info().command().orElseThrow().replaceFirst("java$", "jcmd");
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher total = TOTAL.matcher(output);
        if (!total.find()) {
            throw new IllegalStateException("no histogram of process " + pid + ": "
                    + output.lines().findFirst().orElse(""));
        }
        return Long.parseLong(total.group(1));
    }
}
