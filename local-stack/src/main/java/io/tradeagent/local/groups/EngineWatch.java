package io.tradeagent.local.groups;

import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Waits until a service uses a version of the groups: its consumer group has committed offsets behind the version in every
 * partition, and it commits together with the state that it decides from.
 */
public final class EngineWatch implements AutoCloseable {

    /** Application ids of all who read the groups. */
    public static final List<String> USERS = List.of("session-streams", "copy-engine");

    /** So long nobody may be there while an instance starts or takes over. */
    private static final Duration ABSENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Admin admin;

    /** Prepares to ask a cluster. */
    public EngineWatch(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** What a service does with a version. */
    public enum Use {
        IN_USE,
        /** It runs, and has not come so far. */
        WAITING,
        /** No instance of it runs; the next one will use the version. */
        NOBODY_RUNS
    }

    /**
     * Waits.
     *
     * @param service application id of the service
     * @param offsets where the version stands, by partition
     * @param limit how long to wait at most
     */
    public Use await(String service, Map<Integer, Long> offsets, Duration limit) throws InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            if (isBehind(service, offsets)) {
                return Use.IN_USE;
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            boolean over = waited.compareTo(limit) >= 0;
            if ((over || waited.compareTo(ABSENCE) >= 0) && !runs(service)) {
                return Use.NOBODY_RUNS;
            }
            if (over) {
                return Use.WAITING;
            }
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
    }

    private boolean isBehind(String service, Map<Integer, Long> offsets) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(service).partitionsToOffsetAndMetadata());
        return offsets.entrySet().stream().allMatch(each -> {
            OffsetAndMetadata next = committed.get(new TopicPartition(Topic.COPY_GROUPS.topicName(), each.getKey()));
            return next != null && next.offset() > each.getValue();
        });
    }

    private boolean runs(String service) throws InterruptedException {
        try {
            return get(admin.describeConsumerGroups(List.of(service)).all()).values().stream()
                    .anyMatch(group -> !group.members().isEmpty());
        } catch (GroupIdNotFoundException e) {
            return false; // it never ran
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new KafkaException("the Kafka cluster did not answer within " + ANSWER.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(ANSWER);
    }
}
