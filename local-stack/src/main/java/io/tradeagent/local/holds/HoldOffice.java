package io.tradeagent.local.holds;

import io.tradeagent.local.client.SessionList;
import io.tradeagent.local.client.TopicReader;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Sets a hold on a running platform and follows it until the terminals have confirmed. */
public final class HoldOffice {

    private final String bootstrapServers;
    private final SchemaRegistry registry;
    private final InstantSource clock;
    private final Deserializer<OrderDelivery> deliveries;

    /**
     * Prepares to work with a cluster.
     *
     * @param clock says when holds are issued
     */
    public HoldOffice(String bootstrapServers, SchemaRegistry registry, InstantSource clock) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
        this.clock = clock;
        this.deliveries = AvroSerde.of(OrderDelivery.class, registry).deserializer();
    }

    /**
     * Writes a hold and follows it.
     *
     * @param limit how long at most
     * @param changes is told of each row that changes
     * @return what is known at the end
     */
    public HoldBoard carryOut(HoldOrder order, Duration limit, Consumer<HoldRow> changes) {
        List<HoldRow> expected = order.lifts() ? List.of() : expected(order.scope());
        try (TopicReader reader = TopicReader.atEnd(bootstrapServers, Topic.ORDER_DELIVERIES.topicName());
                HoldDesk desk = new HoldDesk(bootstrapServers, registry, clock)) {
            HoldBoard board = new HoldBoard(order, desk.partitions(), expected);
            desk.write(order);
            reader.follow(
                    read -> {
                        OrderDelivery delivery = decode(read.topic(), read.value());
                        if (delivery != null) {
                            board.note(delivery).ifPresent(changes);
                        }
                        return !board.isComplete() && board.standing().isEmpty();
                    },
                    limit);
            return board;
        }
    }

    /** The sessions that are not over. */
    private List<HoldRow> expected(HoldScope scope) {
        return new SessionList(bootstrapServers, registry)
                .read().stream()
                        .filter(session -> !session.path("status").asString().equals("terminated"))
                        .map(HoldOffice::row)
                        .filter(row -> scope.covers(row.tenant(), row.account()))
                        .toList();
    }

    private static HoldRow row(ObjectNode session) {
        return new HoldRow(
                session.path("tenant_id").asString(),
                session.path("account_id").asString(),
                session.path("auth_key_fingerprint").asString(),
                null);
    }

    private @Nullable OrderDelivery decode(String topic, byte[] value) {
        try {
            return deliveries.deserialize(topic, value);
        } catch (SerializationException e) {
            return null; // somebody's unreadable record is not about this hold
        }
    }
}
