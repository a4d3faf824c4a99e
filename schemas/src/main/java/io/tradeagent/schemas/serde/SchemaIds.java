package io.tradeagent.schemas.serde;

import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.util.Collection;
import org.apache.avro.specific.SpecificData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for the ids of schemas before anything is written with them: the first record would wait for the registry, and whoever sent it. */
public final class SchemaIds {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaIds.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private SchemaIds() {}

    /**
     * Asks, and waits for a registry that does not answer yet. Blocks its caller.
     *
     * @param topics that will be written
     * @param patience how long the registry may stay away
     * @throws RegistryUnavailableException if it stays away longer
     */
    public static void learn(SchemaRegistry registry, Collection<Topic> topics, Duration patience) {
        long begin = System.nanoTime();
        for (Topic topic : topics) {
            learn(registry, topic, begin + patience.toNanos());
        }
        LOG.info(
                "The schema registry has told the ids of {} schemas in {} ms",
                topics.size(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    private static void learn(SchemaRegistry registry, Topic topic, long deadline) {
        while (true) {
            try {
                registry.idOf(topic.subject(), SpecificData.get().getSchema(topic.recordType()));
                return;
            } catch (RegistryUnavailableException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LOG.warn("The schema registry cannot be asked yet: {}", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the schema registry was awaited", e);
        }
    }
}
