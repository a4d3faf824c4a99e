package io.tradeagent.approval.servicebus;

import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.messaging.servicebus.ServiceBusClientBuilder;

/** How to get into a namespace. Never shows a secret when printed. */
public sealed interface ServiceBusAccess {

    /** Gives a client the means. */
    ServiceBusClientBuilder authorize(ServiceBusClientBuilder builder);

    /**
     * With a shared access key, or against an emulator.
     *
     * @param secret the connection string, in the form that {@link ConnectionString} asks for
     */
    record BySharedKey(String secret) implements ServiceBusAccess {

        /** @throws IllegalArgumentException when it is no connection string; the message does not repeat it */
        public BySharedKey {
            ConnectionString.problem(secret).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
        }

        @Override
        public ServiceBusClientBuilder authorize(ServiceBusClientBuilder builder) {
            return builder.connectionString(secret);
        }

        @Override
        public String toString() {
            return "BySharedKey[secret=<redacted>]";
        }
    }

    /**
     * With Microsoft Entra ID: workload identity, managed identity, environment variables or a developer's login,
     * whichever the place offers.
     *
     * @param namespace its host name, such as {@code acme.servicebus.windows.net}
     */
    record ByEntraId(String namespace) implements ServiceBusAccess {

        @Override
        public ServiceBusClientBuilder authorize(ServiceBusClientBuilder builder) {
            return builder.credential(namespace, new DefaultAzureCredentialBuilder().build());
        }
    }
}
