package io.tradeagent.servicebus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.azure.core.amqp.AmqpRetryOptions;
import com.azure.messaging.servicebus.ServiceBusException;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceiverClient;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standalone program under {@code kill -9}: what a sender was told is stored, is stored. */
class KillIT {
    private static final Pattern READY = Pattern.compile("ready on 127\\.0\\.0\\.1:(\\d+)");
    private static final String CONFIG = """
            {"UserConfig": {"Namespaces": [{"Name": "ns", "Queues": [{"Name": "q"}]}]}}
            """;

    @TempDir
    Path directory;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void keepsEveryConfirmedMessageThroughRepeatedKills() throws IOException, InterruptedException {
        Set<String> confirmed = ConcurrentHashMap.newKeySet();
        for (int round = 0; round < 2; round++) {
            int port = start(round);
            Thread sending = sendUntilItFails(port, "round-" + round + "-", confirmed);
            int target = (round + 1) * 100;
            await().atMost(Duration.ofSeconds(20)).until(() -> confirmed.size() >= target);
            Process process = processes.getLast();
            process.destroyForcibly(); // SIGKILL
            process.waitFor();
            sending.join();
        }
        Set<String> stored = receiveAll(start(9));
        assertThat(stored).containsAll(confirmed);
        assertThat(stored.size() - confirmed.size())
                .as("at most the one in flight per round")
                .isBetween(0, 2);
    }

    @Test
    void stopsCleanlyOnSigterm() throws IOException, InterruptedException {
        start(0);
        Process process = processes.getLast();
        process.destroy();
        assertThat(process.waitFor(Duration.ofSeconds(10))).isTrue();
    }

    private static Thread sendUntilItFails(int port, String prefix, Set<String> confirmed) {
        return Thread.ofVirtual().start(() -> {
            AmqpRetryOptions once = new AmqpRetryOptions().setMaxRetries(0).setTryTimeout(Duration.ofSeconds(2));
            try (ServiceBusSenderClient sender = EmulatorExtension.client(connectionString(port))
                    .retryOptions(once)
                    .sender()
                    .queueName("q")
                    .buildClient()) {
                for (int i = 0; ; i++) {
                    sender.sendMessage(new ServiceBusMessage(prefix + i));
                    confirmed.add(prefix + i);
                }
            } catch (ServiceBusException | IllegalStateException e) {
                assertThat(e).as("the emulator was killed").isNotNull();
            }
        });
    }

    private static Set<String> receiveAll(int port) {
        Set<String> bodies = ConcurrentHashMap.newKeySet();
        try (ServiceBusReceiverClient receiver = EmulatorExtension.client(connectionString(port))
                .receiver()
                .queueName("q")
                .disableAutoComplete()
                .buildClient()) {
            List<ServiceBusReceivedMessage> found;
            do {
                found = receiver.receiveMessages(200, Duration.ofSeconds(1)).stream()
                        .toList();
                found.forEach(message -> bodies.add(message.getBody().toString()));
            } while (!found.isEmpty());
        }
        return bodies;
    }

    private int start(int round) throws IOException {
        Path config = directory.resolve("config.json");
        Path output = directory.resolve("output-" + round);
        Files.writeString(config, CONFIG);
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceBusEmulatorMain.class.getName(),
                "--port",
                "0",
                "--config",
                config.toString(),
                "--data",
                directory.resolve("data").toString());
        builder.environment().put("SERVICEBUS_EMULATOR_KEY", "secret");
        processes.add(builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> port(output), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Integer> port(Path output) throws IOException {
        Matcher matcher = READY.matcher(Files.readString(output));
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static String connectionString(int port) {
        return "Endpoint=sb://localhost:" + port
                + ";SharedAccessKeyName=local;SharedAccessKey=secret;UseDevelopmentEmulator=true";
    }
}
