package io.tradeagent.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a connected, silent session costs a gateway in heap: live bytes after a collection, before and after. */
record IdleConnections(int connections) {

    private static final int AT_ONCE = 40;
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
        List<Terminal> terminals = new ArrayList<>();
        terminals.addAll(connect(target, "warm-" + run + "-", AT_ONCE));
        long before = liveBytes(gatewayPid);
        terminals.addAll(connect(target, "idle-" + run + "-", connections));
        long after = liveBytes(gatewayPid);
        long dead = terminals.stream().filter(t -> t.closeCode() != 0).count();
        terminals.forEach(Terminal::close);
        if (dead > 0) {
            throw new IllegalStateException(dead + " connections did not stay");
        }
        return new Cost(connections, before, after);
    }

    private static List<Terminal> connect(Target target, String prefix, int count) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        Client client = new Client(target.gateway());
        Semaphore underWay = new Semaphore(AT_ONCE);
        List<Terminal> connected = new ArrayList<>();
        long next = System.nanoTime();
        for (int i = 0; i < count; i++) {
            underWay.acquire();
            // The gateway admits no more than 100 a second from one source.
            for (next += CREATION_NANOS; System.nanoTime() < next; ) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            if (i % BEAT_EVERY == 0) {
                beat(connected);
            }
            var unused = client.create(prefix + i)
                    .thenCompose(session -> Terminal.connect(http, session, (t, frame) -> {}))
                    .whenComplete((terminal, error) -> {
                        if (error == null) {
                            synchronized (connected) {
                                connected.add(terminal);
                            }
                        }
                        underWay.release();
                    });
        }
        underWay.acquire(AT_ONCE);
        if (connected.size() < count) {
            throw new IllegalStateException("only " + connected.size() + " of " + count + " sessions connected");
        }
        return connected;
    }

    /** Sessions of which nothing is heard are ended before the last one is connected. */
    private static void beat(List<Terminal> connected) {
        synchronized (connected) {
            connected.forEach(Terminal::heartbeat);
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
