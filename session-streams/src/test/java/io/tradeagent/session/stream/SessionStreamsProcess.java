package io.tradeagent.session.stream;

import io.tradeagent.streams.StreamsRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The shell in a process of its own, so that it can be killed. */
final class SessionStreamsProcess {

    private SessionStreamsProcess() {}

    /** Arguments: bootstrap servers, state directory. */
    public static void main(String[] args) throws InterruptedException {
        StreamsRunner runner = Platform.runner(args[0], Path.of(args[1]), Parameters.USUAL);
        runner.start();
        new CountDownLatch(1).await();
    }

    static Process start(String bootstrapServers, Path state) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SessionStreamsProcess.class.getName(),
                        bootstrapServers,
                        state.toString())
                .inheritIO()
                .start();
    }
}
