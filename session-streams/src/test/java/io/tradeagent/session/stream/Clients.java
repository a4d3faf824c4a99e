package io.tradeagent.session.stream;

import static io.tradeagent.session.stream.Terminals.*;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.topics.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;

/** Simulated clients of some identities: they request, connect, speak, repeat themselves; operators approve and reject. */
final class Clients {

    private static final class Client {
        String session = "none";
        long epoch;
        String connection = "none";
        long ordinal;
    }

    private final Map<Identity, Client> clients = new HashMap<>();
    private final Random random;
    private int made;
    private long decisions;

    Clients(Random random) {
        this.random = random;
    }

    TestRecord<String, byte[]> next(Driver driver, Identity identity) {
        Object command = command(clients.computeIfAbsent(identity, i -> new Client()));
        byte[] bytes = AvroSerde.of(Inbound.class, driver.registry)
                .serializer()
                .serialize(Topic.EA_INBOUND.topicName(), inbound(identity, command));
        return new TestRecord<>(identity.key(), bytes, driver.now);
    }

    private Object command(Client client) {
        String name = "n" + ++made;
        if (client.epoch == 0 || random.nextInt(40) == 0) {
            client.session = name;
            client.epoch++;
            client.connection = "none";
            return request(name);
        }
        if (client.connection.equals("none") || random.nextInt(20) == 0) {
            client.connection = name;
            client.ordinal = 0;
            return connect(client.session, client.epoch, name);
        }
        return switch (random.nextInt(14)) {
            case 0 -> approve(++decisions);
            case 2 -> batch(client.session, client.epoch, name, payload(name), payload(name));
            case 1 -> random.nextInt(3) == 0 ? reject(++decisions) : approve(decisions);
            default -> event(client.session, client.epoch, client.connection, ++client.ordinal, payload(name));
        };
    }

    private Object payload(String name) {
        return switch (random.nextInt(6)) {
            case 0 -> heartbeat();
            case 1 -> introduction();
            case 2 -> intent(name);
            case 3 -> ack(made);
            default -> summary(name);
        };
    }
}
