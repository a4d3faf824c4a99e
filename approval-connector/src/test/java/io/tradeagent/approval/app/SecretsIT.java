package io.tradeagent.approval.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** However talkative the log, the key is not in it. */
class SecretsIT {

    private static final List<String> TALKATIVE = List.of("com.azure", "io.tradeagent", "org.springframework.boot");
    private static final String WRONG_KEY = "bm90LXRoZS1yaWdodC1rZXk=";

    private final PrintStream standardOut = System.out;
    private final PrintStream standardErr = System.err;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @BeforeEach
    void capture() {
        PrintStream captured = new PrintStream(output, true, UTF_8);
        System.setOut(captured);
        System.setErr(captured);
    }

    @AfterEach
    void release() {
        System.setOut(standardOut);
        System.setErr(standardErr);
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        TALKATIVE.forEach(name -> logging.setLogLevel(name, null));
    }

    @Test
    void aRefusedKeyIsAnOutageThatNamesNoKey() {
        try (Stage stage = Stage.withEverything(directory)) {
            String[] arguments = stage.arguments();
            arguments[3] = arguments[3].replace(Stage.KEY, WRONG_KEY);
            try (ConfigurableApplicationContext service = ApprovalConnectorApplication.start(talkative(arguments))) {
                await().atMost(Duration.ofSeconds(60)).until(() -> printed().contains("Service Bus is out of reach: "));
                assertThat(service.isRunning()).isTrue();
            }
            assertThat(printed()).contains("DEBUG").doesNotContain(WRONG_KEY, Stage.KEY);
        }
    }

    @Test
    void aMalformedConnectionStringIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> ApprovalConnectorApplication.start(talkative(
                        "--tradeagent.topics.account-partitions=0",
                        "--tradeagent.service-bus.connection-string=Endpoint=localhost;SharedAccessKey=" + WRONG_KEY)))
                .rootCause()
                .hasMessageContaining("account-partitions")
                .hasMessageContaining("connection-string has an Endpoint")
                .hasMessageNotContaining(WRONG_KEY);
        assertThat(printed()).doesNotContain(WRONG_KEY);
    }

    private static String[] talkative(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        TALKATIVE.forEach(name -> all.add("--logging.level." + name + "=DEBUG"));
        return all.toArray(String[]::new);
    }

    private String printed() {
        return output.toString(UTF_8);
    }
}
