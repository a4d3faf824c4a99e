package io.tradeagent.servicebus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradeagent.servicebus.entity.EntitySettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorConfigTest {
    @TempDir
    Path directory;

    @Test
    void readsTheFormatOfMicrosoftsEmulator() throws IOException {
        EmulatorConfig config = EmulatorConfig.read(file("""
                {"UserConfig": {"Namespaces": [{"Name": "ns",
                  "Queues": [{"Name": "queue.1", "Properties": {
                    "DeadLetteringOnMessageExpiration": true, "DefaultMessageTimeToLive": "PT1H",
                    "DuplicateDetectionHistoryTimeWindow": "PT20S", "ForwardDeadLetteredMessagesTo": "", "ForwardTo": "",
                    "LockDuration": "PT30S", "MaxDeliveryCount": 3, "RequiresDuplicateDetection": false,
                    "RequiresSession": true}}],
                  "Topics": [{"Name": "topic.1", "Properties": {"DefaultMessageTimeToLive": "PT2H"},
                    "Subscriptions": [{"Name": "sub.1", "Properties": {"DefaultMessageTimeToLive": "PT4H"}}]}]}],
                  "Logging": {"Type": "File"}}}
                """));
        assertThat(config.queues())
                .isEqualTo(Map.of(
                        "queue.1",
                        EntitySettings.defaults()
                                .deadLetteringExpired()
                                .timeToLive(Duration.ofHours(1))
                                .lockDuration(Duration.ofSeconds(30))
                                .maxDeliveryCount(3)
                                .requiringSessions()));
        assertThat(config.topics())
                .isEqualTo(Map.of(
                        "topic.1", Map.of("sub.1", EntitySettings.defaults().timeToLive(Duration.ofHours(2)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{}",
                "{'UserConfig': {'Namespaces': [{}, {}]}}",
                "{'UserConfig': {'Namespaces': [{'Queues': [{}]}]}}",
                "{'UserConfig': {'Namespaces': [{'Queues': [{'Name': 'q'}, {'Name': 'Q'}]}]}}",
                "{'UserConfig': {'Namespaces': [{'Queues': [{'Name': 'q', 'Properties': {'ForwardTo': 'x'}}]}]}}",
                "{'UserConfig': {'Namespaces': [{'Queues': [{'Name': 'q', 'Properties': {'LockDuration': '1 min'}}]}]}}",
                "{'UserConfig': {'Namespaces': [{'Queues': [{'Name': 'q', 'Properties': {'MaxDeliveryCount': 0}}]}]}}",
                "{'UserConfig': {'Namespaces': [{'Topics': [{'Name': 't', 'Subscriptions': [{'Name': 's', 'Rules': [{}]}]}]}]}}"
            })
    void saysWhichFileIsWrong(String json) throws IOException {
        Path file = file(json.replace('\'', '"'));
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> EmulatorConfig.read(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void theProgramSaysWhatIsWrongInOneLine() throws IOException, InterruptedException {
        Path config = file("{\"UserConfig\": {\"Namespaces\": [{}]}}");
        Map<String, String> key = Map.of("SERVICEBUS_EMULATOR_KEY", "k");
        assertThat(run(Map.of(), "--help")).startsWith("0 ").contains("Usage:");
        assertThat(run(key)).isEqualTo("64 --config is missing (see --help)\n");
        assertThat(run(key, "--port")).isEqualTo("64 --port needs a value (see --help)\n");
        assertThat(run(key, "--port", "70000")).contains("between 0 and 65535");
        assertThat(run(key, "--speed", "1")).contains("unknown option --speed");
        assertThat(run(Map.of(), "--config", config.toString())).contains("SERVICEBUS_EMULATOR_KEY is missing");
        try (ServiceBusEmulator taken = ServiceBusEmulator.builder().start()) {
            String port = String.valueOf(taken.port());
            assertThat(run(key, "--config", config.toString(), "--port", port))
                    .startsWith("1 port " + port + " is taken");
        }
    }

    private static String run(Map<String, String> environment, String... args) throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = ServiceBusEmulatorMain.run(List.of(args), environment, stream, stream);
        return status + " " + bytes.toString(StandardCharsets.UTF_8);
    }

    private Path file(String json) throws IOException {
        return Files.writeString(directory.resolve("config.json"), json);
    }
}
