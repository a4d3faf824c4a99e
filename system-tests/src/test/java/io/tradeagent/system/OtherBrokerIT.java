package io.tradeagent.system;

import io.tradeagent.kafka.embedded.EmbeddedKafka;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services serve any broker that they are told of, not only the one that the platform starts. */
class OtherBrokerIT {

    @TempDir
    Path directory;

    @Test
    void theMainScenarioOverABrokerThatThePlatformDidNotStart() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory();
                OtherBroker other = OtherBroker.joinedBy(directory, kafka.bootstrapServers())) {
            other.playTheMainScenario();
        }
    }
}
