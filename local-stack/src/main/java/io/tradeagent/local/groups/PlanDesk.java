package io.tradeagent.local.groups;

import io.tradeagent.local.client.CopyCommandSender;
import io.tradeagent.local.client.TopicReader;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.CopyPlan;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Asks the copy engine what would become of a trade. */
public final class PlanDesk {

    private final String bootstrapServers;
    private final CopyCommandSender commands;
    private final Deserializer<CopyPlan> plans;

    /** Prepares to work with a cluster. */
    public PlanDesk(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.commands = new CopyCommandSender(bootstrapServers, registry);
        this.plans = AvroSerde.of(CopyPlan.class, registry).deserializer();
    }

    /**
     * Asks, and waits for one answer of each follower, or for the engine's that it asks nobody.
     *
     * @param followers how many
     * @param limit how long at most
     * @return what came in time
     * @throws org.apache.kafka.common.KafkaException if the question is not written, or if that cannot be told
     */
    public List<CopyPlan> ask(CopyCommand question, int followers, Duration limit) {
        List<CopyPlan> answers = new ArrayList<>();
        try (TopicReader reader = TopicReader.atEnd(bootstrapServers, Topic.COPY_PLANS.topicName())) {
            commands.write(question);
            reader.follow(read -> isOpen(answers, read, question, followers), limit);
        }
        return answers;
    }

    /** Takes an answer down; returns whether more are to come. */
    private boolean isOpen(
            List<CopyPlan> answers, ConsumerRecord<byte[], byte[]> read, CopyCommand question, int followers) {
        CopyPlan plan;
        try {
            plan = plans.deserialize(read.topic(), read.value());
        } catch (SerializationException e) {
            return true; // somebody's unreadable record is not our answer
        }
        if (!plan.getCommandId().equals(question.getCommandId())) {
            return true;
        }
        answers.add(plan);
        return plan.getCode() == null && answers.size() < followers;
    }
}
