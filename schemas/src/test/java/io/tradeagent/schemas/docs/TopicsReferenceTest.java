package io.tradeagent.schemas.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schemas.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "topics.md");
    private static final String COMMAND = "mvn -q test -pl schemas -am -Dtest=TopicsReferenceTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true";

    @Test
    void theCommittedPageIsFresh() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, TopicsReference.page());
        }
        assertThat(PAGE).as("make it with: " + COMMAND).exists();
        assertThat(Files.readString(PAGE))
                .as("docs/reference/topics.md is stale; make it again with: " + COMMAND)
                .isEqualTo(TopicsReference.page());
    }

    @Test
    void describesEveryTopic() {
        for (Topic topic : Topic.values()) {
            assertThat(TopicsReference.page()).contains("\n## " + topic.topicName() + "\n\n" + topic.description());
        }
    }
}
