package io.tradeagent.servicebus;

import com.azure.core.amqp.AmqpRetryOptions;
import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceiverClient;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import io.tradeagent.servicebus.entity.EntitySettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An emulator for the tests of a class; each test uses entities of its own. */
public final class EmulatorExtension implements AfterAllCallback {
    public static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration SHORT_WAIT = Duration.ofMillis(400);

    private final ManualClock clock = new ManualClock();
    private final ServiceBusEmulator emulator;

    public EmulatorExtension(EmulatorConfig config) {
        emulator = ServiceBusEmulator.builder().config(config).clock(clock).start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        emulator.close();
    }

    public ManualClock clock() {
        return clock;
    }

    public ServiceBusEmulator emulator() {
        return emulator;
    }

    public ServiceBusClientBuilder client() {
        return client(emulator.connectionString());
    }

    /** A client that gives up quickly, as tests want it. */
    public static ServiceBusClientBuilder client(String connectionString) {
        return new ServiceBusClientBuilder()
                .connectionString(connectionString)
                .retryOptions(new AmqpRetryOptions()
                        .setMaxRetries(1)
                        .setDelay(Duration.ofMillis(100))
                        .setTryTimeout(Duration.ofSeconds(5)));
    }

    public ServiceBusSenderClient sender(String queue) {
        return client().sender().queueName(queue).buildClient();
    }

    /** A receiver that settles by hand and renews no locks. */
    public ServiceBusReceiverClient receiver(String queue) {
        return client().receiver()
                .queueName(queue)
                .disableAutoComplete()
                .maxAutoLockRenewDuration(Duration.ZERO)
                .buildClient();
    }

    public static ServiceBusReceivedMessage receiveOne(ServiceBusReceiverClient receiver) {
        return receiver.receiveMessages(1, SOON).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message within " + SOON));
    }

    public static List<String> receiveNow(ServiceBusReceiverClient receiver) {
        return receiver.receiveMessages(10, SHORT_WAIT).stream()
                .map(message -> message.getBody().toString())
                .toList();
    }

    public static void send(ServiceBusSenderClient sender, String... bodies) {
        for (String body : bodies) {
            sender.sendMessage(new ServiceBusMessage(body));
        }
    }

    public static EntitySettings settings() {
        return EntitySettings.defaults();
    }
}
