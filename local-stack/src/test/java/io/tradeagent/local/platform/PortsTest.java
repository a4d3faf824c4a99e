package io.tradeagent.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areTheUsualOnesWhereNothingIsSet() {
        assertThat(Ports.from(Map.of("TRADEAGENT_KAFKA_PORT", " "))).isEqualTo(new Ports(8080, 9092, 5672, 8085));
    }

    @Test
    void followTheEnvironment() {
        assertThat(Ports.from(Map.of(
                        "TRADEAGENT_GATEWAY_PORT", "1",
                        "TRADEAGENT_KAFKA_PORT", "2",
                        "TRADEAGENT_SERVICEBUS_PORT", "0",
                        "TRADEAGENT_REGISTRY_PORT", "65535")))
                .isEqualTo(new Ports(1, 2, 0, 65_535));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "nine", "99999999999"})
    void mustBePorts(String text) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> Ports.from(Map.of("TRADEAGENT_KAFKA_PORT", text)))
                .withMessage("TRADEAGENT_KAFKA_PORT must be a port from 0 to 65535, not '" + text + "'");
    }

    @Test
    void tellInOneLineWhichIsTakenAndWhatChangesIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(0, other.getLocalPort(), 0, 0);
            assertThatExceptionOfType(PlatformException.class)
                    .isThrownBy(() -> ports.requireFree(EnumSet.noneOf(ServiceName.class)))
                    .withMessage("Port " + other.getLocalPort() + " of Kafka is taken by another program;"
                            + " set TRADEAGENT_KAFKA_PORT to another one, or to 0 for a free one");
        }
    }

    @Test
    void doNotAskForTheGatewaysWhereThereIsNone() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(other.getLocalPort(), 0, 0, 0);
            assertThatNoException().isThrownBy(() -> ports.requireFree(EnumSet.of(ServiceName.EDGE_GATEWAY)));
            assertThatExceptionOfType(PlatformException.class)
                    .isThrownBy(() -> ports.requireFree(EnumSet.of(ServiceName.OUTBOX_SERVICE)))
                    .withMessageContaining("of the edge gateway is taken");
        }
    }
}
