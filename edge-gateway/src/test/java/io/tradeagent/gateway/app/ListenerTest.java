package io.tradeagent.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What the gateway refuses to start with: told in one line, before anything listens and before Kafka is asked. */
class ListenerTest {

    private static void assertRefused(String why, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--tradeagent.gateway.port=0",
                "--tradeagent.gateway.pepper=pepper-pepper-pepper-pepper-pepper",
                "--tradeagent.gateway.token-key=token-key-token-key-token-key-token",
                "--tradeagent.kafka.bootstrap-servers=127.0.0.1:1",
                "--tradeagent.schema-registry.url=http://127.0.0.1:1"));
        arguments.addAll(List.of(settings));
        assertThatThrownBy(() -> EdgeGatewayApplication.start(arguments.toArray(String[]::new))
                        .close())
                .rootCause()
                .message()
                .contains(why)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tradeagent.gateway.bind-address=0.0.0.0",
                "tradeagent.gateway.bind-address=::",
                "server.address=0.0.0.0"
            })
    void plainHttpIsForLoopbackAlone(String address) {
        assertRefused("is open to the network: set tradeagent.gateway.tls.certificate-file", "--" + address);
    }

    @Test
    void whatBelievesEverybodyIsRefused() {
        assertRefused("server.forward-headers-strategy would believe", "--server.forward-headers-strategy=native");
        assertRefused("server.forward-headers-strategy would believe", "--server.forward-headers-strategy=framework");
    }

    @Test
    void proxiesAreAddresses() {
        assertRefused(
                "tradeagent.gateway.trusted-proxies has 'proxy.example'",
                "--tradeagent.gateway.trusted-proxies=10.0.0.0/8,proxy.example");
    }

    @Test
    void aCertificateNeedsItsKey(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("some.pem"), "not PEM");

        assertRefused("tradeagent.gateway.tls needs both", "--tradeagent.gateway.tls.certificate-file=" + file);
        assertRefused(
                "tradeagent.gateway.tls.private-key-file is not there",
                "--tradeagent.gateway.tls.certificate-file=" + file,
                "--tradeagent.gateway.tls.private-key-file=" + directory.resolve("missing.pem"));
        assertRefused(
                "tradeagent.gateway.tls.certificate-file holds no certificate",
                "--tradeagent.gateway.tls.certificate-file=" + file,
                "--tradeagent.gateway.tls.private-key-file=" + file);
    }

    @Test
    void theAnalyzerSaysWhatToReadOn() {
        assertThat(new ListenerFailureAnalyzer()
                        .analyze(new IllegalStateException("wrapped", new ExposureException("set this"))))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("set this");
        assertThat(new ListenerFailureAnalyzer().analyze(new IllegalStateException("else")))
                .isNull();
    }
}
