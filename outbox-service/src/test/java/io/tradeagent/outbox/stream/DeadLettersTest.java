package io.tradeagent.outbox.stream;

import static io.tradeagent.outbox.stream.Records.open;
import static io.tradeagent.outbox.stream.Records.ready;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be read is put aside, and the stream goes on. */
class DeadLettersTest {

    private final Driver driver = new Driver(Parameters.QUICK);

    @AfterEach
    void close() {
        driver.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SESSION_STATE", "ORDER_COMMANDS", "EA_COMMAND_ACKS", "EA_SYNC_SNAPSHOTS"})
    void bytesThatAreNoRecord(Topic topic) {
        byte[] junk = {1, 2, 3};
        driver.write(topic, Records.IDENTITY, junk);
        driver.write(topic, null, junk);
        driver.write(topic, Records.IDENTITY, (byte[]) null);
        assertThat(driver.deadLetters(topic)).hasSize(3).first().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(junk);
            assertThat(new String(
                            letter.headers().lastHeader(DeadLetterHeaders.TOPIC).value(), StandardCharsets.UTF_8))
                    .isEqualTo(topic.topicName());
        });
        driver.session(ready(1, 1, 0));
        driver.order(open("o1"));
        assertThat(driver.delivered()).containsExactly("1<0");
    }

    @Test
    void recordsThatCannotBe() {
        OrderInstruction badAccount =
                OrderInstruction.newBuilder(open("o1")).setAccountId("a/b").build();
        driver.order(badAccount);
        driver.order(open("no spaces in names"));
        driver.order(OrderInstruction.newBuilder(open("o2"))
                .setAuthKeyFingerprint("short")
                .build());
        assertThat(driver.deadLetters(Topic.ORDER_COMMANDS)).hasSize(3);
        assertThat(driver.counts.deadLetters).hasSize(3);
    }

    @Test
    void recordUnderAnotherAccountsKey() {
        driver.session(ready(1, 1, 0));
        driver.write(Topic.ORDER_COMMANDS, "default/another", OrderInstruction.class, open("o1"));
        driver.write(Topic.ORDER_COMMANDS, Records.KEY + "6", OrderInstruction.class, open("o2"));
        assertThat(driver.mail()).isEmpty();
        assertThat(driver.deadLetters(Topic.ORDER_COMMANDS)).hasSize(2);
    }
}
