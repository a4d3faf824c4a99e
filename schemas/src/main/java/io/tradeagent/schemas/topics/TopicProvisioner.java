package io.tradeagent.schemas.topics;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics of the catalogue that are missing and refuses to go on with topics that do not fit it. */
public final class TopicProvisioner {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;

    /** @param admin stays the caller's to close */
    public TopicProvisioner(Admin admin) {
        this.admin = admin;
    }

    /**
     * Makes sure that every topic exists in the form of the layout. Idempotent; several may run it at once. Records of
     * topics that exist are not touched, nor is their retention: that is the operators' to change.
     *
     * @throws TopicLayoutException when a topic has other partitions than the layout, is compacted where it must not be or
     *     the reverse, or is stamped by the wrong clock; the message names the topics
     * @throws KafkaException when the cluster cannot be asked in time
     */
    public void ensure(TopicLayout layout) {
        Map<String, NewTopic> wanted =
                new TopicPlan(layout).topics().stream().collect(Collectors.toMap(NewTopic::name, Function.identity()));
        create(wanted.values());
        verify(wanted, awaitDescriptions(wanted.keySet()));
    }

    private void create(Collection<NewTopic> topics) {
        Set<String> present = get(admin.listTopics().names());
        List<NewTopic> missing =
                topics.stream().filter(topic -> !present.contains(topic.name())).toList();
        for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
            try {
                get(created);
            } catch (TopicExistsException e) {
                continue; // Somebody else was quicker; verified below like any other.
            }
        }
    }

    // A topic that was just created is not known to every broker at once.
    private Map<String, TopicDescription> awaitDescriptions(Collection<String> names) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return get(admin.describeTopics(names).allTopicNames());
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                pause();
            }
        }
    }

    private void verify(Map<String, NewTopic> wanted, Map<String, TopicDescription> actual) {
        Map<ConfigResource, Config> configurations = get(admin.describeConfigs(
                        wanted.keySet().stream().map(TopicProvisioner::resource).toList())
                .all());
        List<String> mismatches = new ArrayList<>();
        actual.forEach((name, topic) -> {
            NewTopic plan = requireNonNull(wanted.get(name));
            mismatches.addAll(TopicMismatch.find(plan, topic, requireNonNull(configurations.get(resource(name)))));
        });
        if (!mismatches.isEmpty()) {
            throw new TopicLayoutException(
                    String.join("; ", mismatches.stream().sorted().toList()));
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("the Kafka cluster did not answer within " + PATIENCE, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }

    private static InterruptException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new InterruptException(e);
    }
}
