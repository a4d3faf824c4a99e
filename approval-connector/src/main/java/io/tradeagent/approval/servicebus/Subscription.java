package io.tradeagent.approval.servicebus;

import com.azure.core.amqp.AmqpRetryOptions;
import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import java.time.Duration;

/**
 * Where decisions come from.
 *
 * @param access to the namespace
 * @param topic its name
 * @param name of the subscription
 * @param lockRenewalLimit how long a message in hand is kept locked at most; longer than any outage of Kafka that is to
 *     pass without the message being handed out again
 */
public record Subscription(ServiceBusAccess access, String topic, String name, Duration lockRenewalLimit) {

    // The client's default of a minute for each of four attempts hides an outage for too long.
    private static final AmqpRetryOptions PATIENCE =
            new AmqpRetryOptions().setTryTimeout(Duration.ofSeconds(10)).setMaxDelay(Duration.ofSeconds(5));

    ServiceBusClientBuilder clients() {
        return access.authorize(new ServiceBusClientBuilder().retryOptions(PATIENCE));
    }
}
