package io.tradeagent.approval.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Asks the cluster itself whether the inbound log is there and as large as configured. For one thread. */
public final class KafkaProbe implements AutoCloseable {

    private static final int ANSWER_TIMEOUT_MILLIS = 3_000;

    private final InboundTopic topic;
    private @Nullable Admin admin;

    /** Connects at the first question. */
    public KafkaProbe(InboundTopic topic) {
        this.topic = topic;
    }

    /**
     * What is in the way of writing; empty where nothing is seen. Takes a few seconds at most.
     *
     * @throws InterruptException when the asking thread is interrupted
     */
    public Optional<String> problem() {
        try {
            Map<String, TopicDescription> answer =
                    open().describeTopics(List.of(topic.name())).allTopicNames().get();
            answer.values()
                    .forEach(
                            description -> topic.verify(description.partitions().size()));
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause()));
        } catch (KafkaException e) {
            return Optional.of(e.toString());
        }
    }

    private Admin open() {
        Admin current = admin;
        if (current == null) {
            current = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    topic.bootstrapServers(),
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    "approval-connector-probe",
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    ANSWER_TIMEOUT_MILLIS,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    ANSWER_TIMEOUT_MILLIS));
            admin = current;
        }
        return current;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
