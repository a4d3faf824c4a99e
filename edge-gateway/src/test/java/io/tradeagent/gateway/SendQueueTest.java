package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendQueueTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Standing APPROVED = new Standing(SessionStatus.AUTHENTICATED, NOW.plusSeconds(1));

    private final SendQueue queue = new SendQueue(3, 10);
    private final List<Outgoing.Sequenced> withheld = new ArrayList<>();

    private static Outgoing.Notice notice(String text) {
        return new Outgoing.Notice(text);
    }

    private static Outgoing.Sequenced sequenced(long sequence) {
        return new Outgoing.Sequenced(sequence, null, null, "s" + sequence);
    }

    @Test
    void messagesKeepTheirOrder() {
        queue.offer(notice("a"));
        queue.offer(sequenced(1));
        queue.offer(notice("b"));

        assertThat(queue.poll(APPROVED, NOW, withheld::add)).isEqualTo(notice("a"));
        assertThat(queue.poll(APPROVED, NOW, withheld::add)).isEqualTo(sequenced(1));
        assertThat(queue.poll(APPROVED, NOW, withheld::add)).isEqualTo(notice("b"));
        assertThat(queue.poll(APPROVED, NOW, withheld::add)).isNull();
    }

    @Test
    void itIsBoundedByNumber() {
        assertThat(queue.offer(notice(""))).isTrue();
        assertThat(queue.offer(notice(""))).isTrue();
        assertThat(queue.offer(notice(""))).isTrue();
        assertThat(queue.offer(notice(""))).isFalse();
        assertThat(queue.size()).isEqualTo(3);
    }

    @Test
    void itIsBoundedBySizeAndEmptiesAgain() {
        assertThat(queue.offer(notice("x".repeat(100)))).isTrue();
        assertThat(queue.offer(notice("y"))).isFalse();

        queue.poll(APPROVED, NOW, withheld::add);
        assertThat(queue.offer(notice("y".repeat(10)))).isTrue();
        assertThat(queue.offer(notice("z"))).isFalse();
    }

    @Test
    void whatMayNotBeWrittenAtThisMomentIsDropped() {
        queue.offer(sequenced(1));
        queue.offer(notice("a"));

        assertThat(queue.poll(APPROVED, NOW.plusSeconds(1), withheld::add)).isEqualTo(notice("a"));
        assertThat(withheld).containsExactly(sequenced(1));
    }

    @Test
    void answersStayWhenSequencedMessagesGo() {
        queue.offer(sequenced(1));
        queue.offer(notice("answer"));
        queue.offer(sequenced(2));
        queue.dropSequenced();

        assertThat(queue.poll(APPROVED, NOW, withheld::add)).isEqualTo(notice("answer"));
        assertThat(queue.size()).isZero();
        assertThat(queue.offer(notice("x".repeat(10)))).isTrue();
    }
}
