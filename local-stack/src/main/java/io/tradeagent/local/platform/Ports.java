package io.tradeagent.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the parts listen on 127.0.0.1; 0 stands for a free port.
 *
 * @param gateway for terminals
 * @param kafka for Kafka clients
 * @param serviceBus for Service Bus clients (AMQP)
 * @param registry for the schema registry
 */
public record Ports(int gateway, int kafka, int serviceBus, int registry) {

    private static final String GATEWAY = "TRADEAGENT_GATEWAY_PORT";
    private static final String KAFKA = "TRADEAGENT_KAFKA_PORT";
    private static final String SERVICE_BUS = "TRADEAGENT_SERVICEBUS_PORT";
    private static final String REGISTRY = "TRADEAGENT_REGISTRY_PORT";

    /** Every part on a free port. */
    public static Ports free() {
        return new Ports(0, 0, 0, 0);
    }

    /**
     * Reads the ports from environment variables; what is not set has its usual port.
     *
     * @throws PlatformException if a variable is no port
     */
    public static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, GATEWAY, 8080),
                port(environment, KAFKA, 9092),
                port(environment, SERVICE_BUS, 5672),
                port(environment, REGISTRY, 8085));
    }

    /**
     * Checks the ports before anything starts, so that a taken one is told at once.
     *
     * @param without services that are left out; nobody will listen on their ports
     * @throws PlatformException naming the first one that is taken, and the variable that changes it
     */
    public void requireFree(Set<ServiceName> without) {
        if (!without.contains(ServiceName.EDGE_GATEWAY)) {
            new Claim("the edge gateway", GATEWAY, gateway).requireFree();
        }
        List.of(
                        new Claim("Kafka", KAFKA, kafka),
                        new Claim("Service Bus", SERVICE_BUS, serviceBus),
                        new Claim("the schema registry", REGISTRY, registry))
                .forEach(Claim::requireFree);
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return usual;
        }
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new PlatformException(variable + " must be a port from 0 to 65535, not '" + text + "'", null);
    }

    private record Claim(String part, String variable, int port) {

        void requireFree() {
            if (port == 0) {
                return;
            }
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                throw new PlatformException(
                        "Port " + port + " of " + part + " is taken by another program; set " + variable
                                + " to another one, or to 0 for a free one",
                        e);
            }
        }
    }
}
