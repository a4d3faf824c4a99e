package io.tradeagent.schemas.topics;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/** What would break the platform's promises if a topic stayed as it is. */
final class TopicMismatch {

    /** Retention and durability may be tuned; these decide about order, about time and about what is lost. */
    private static final List<String> BINDING =
            List.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);

    private TopicMismatch() {}

    /** One sentence for each difference; none for a topic that fits. */
    static List<String> find(NewTopic wanted, TopicDescription actual, Config configuration) {
        List<String> found = new ArrayList<>();
        int partitions = actual.partitions().size();
        if (partitions != wanted.numPartitions()) {
            found.add("topic " + wanted.name() + " has " + partitions + " partitions instead of "
                    + wanted.numPartitions());
        }
        for (String key : BINDING) {
            String expected = wanted.configs().get(key);
            String present = configuration.get(key).value();
            if (expected != null && !expected.equals(present)) {
                found.add("topic " + wanted.name() + " has " + key + "=" + present + " instead of " + expected);
            }
        }
        return found;
    }
}
