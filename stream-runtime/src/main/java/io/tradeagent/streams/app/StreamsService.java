package io.tradeagent.streams.app;

import io.tradeagent.schemas.topics.Topic;
import java.util.List;
import org.apache.kafka.streams.Topology;

/**
 * The one topology that a service runs.
 *
 * @param applicationId consumer group and prefix of everything internal
 * @param topology what it does
 * @param written topics that it writes Avro to
 */
public record StreamsService(String applicationId, Topology topology, List<Topic> written) {

    public StreamsService {
        written = List.copyOf(written);
    }
}
