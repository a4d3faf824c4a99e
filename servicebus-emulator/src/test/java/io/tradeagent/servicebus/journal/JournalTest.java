package io.tradeagent.servicebus.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradeagent.servicebus.entity.Arrival;
import io.tradeagent.servicebus.entity.Change;
import io.tradeagent.servicebus.entity.Content;
import io.tradeagent.servicebus.entity.DeadLetter;
import io.tradeagent.servicebus.entity.EntityPath;
import io.tradeagent.servicebus.entity.Message;
import io.tradeagent.servicebus.entity.MessageState;
import io.tradeagent.servicebus.entity.Sections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {
    private static final EntityPath QUEUE = new EntityPath("q");
    private static final Instant T = Instant.ofEpochMilli(1_700_000_000_123L);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Durability.class)
    void replaysEveryKindOfChange(Durability durability) throws IOException {
        List<List<Change>> written = List.of(
                List.of(new Change.Stored(QUEUE, full()), new Change.Stored(QUEUE, bare())),
                List.of(new Change.Revised(QUEUE, 7, MessageState.DEFERRED, 3)),
                List.of(new Change.Removed(QUEUE, 7), new Change.SequenceReached(QUEUE, 99)),
                List.of(
                        new Change.SessionStateSet(QUEUE, "A", new byte[] {1, 2}),
                        new Change.SessionStateSet(QUEUE, "B", null)));
        try (Journal journal = Journal.open(directory, durability, change -> {})) {
            written.forEach(journal::append);
        }
        assertThat(replay())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(
                        written.stream().flatMap(List::stream).toList());
    }

    @Test
    void cutsOffATornTailAtEveryLength() throws IOException {
        long good = writeNumbers(2);
        writeNumbers(1);
        byte[] whole = Files.readAllBytes(file());
        for (int length = (int) good; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(replay()).as("cut to %s bytes", length).hasSize(2);
            assertThat(Files.size(file())).isEqualTo(good);
        }
    }

    @Test
    void goesOnAfterATornTail() throws IOException {
        long good = writeNumbers(2);
        Files.write(file(), new byte[] {0, 0, 0, 50, 1, 2, 3, 4, 5}, StandardOpenOption.APPEND);
        writeNumbers(1);
        assertThat(replay()).hasSize(3);
        assertThat(good).isPositive();
    }

    @Test
    void refusesDamageBeforeTheEnd() throws IOException {
        long afterFirst = writeNumbers(1);
        writeNumbers(2);
        byte[] bytes = Files.readAllBytes(file());
        bytes[(int) afterFirst + 10] ^= 1;
        Files.write(file(), bytes);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(this::replay)
                .withMessageContaining("damaged at byte " + afterFirst);
    }

    @Test
    void refusesAFileOfAnotherKind() throws IOException {
        writeNumbers(1);
        Files.writeString(file(), "something else");
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(this::replay)
                .withMessageContaining("not a journal");
    }

    @Test
    void compactsToWhatIsLeft() throws IOException {
        List<Change> left = List.of(new Change.SequenceReached(QUEUE, 1_001), new Change.Removed(QUEUE, 1_000));
        try (Journal journal = Journal.open(directory, Durability.PROCESS_CRASH, 4_096, change -> {})) {
            for (long number = 0; number < 1_000; number++) {
                journal.append(List.of(new Change.Removed(QUEUE, number)));
            }
            long before = journal.size();
            journal.compactIfDue(left::forEach);
            assertThat(journal.size()).isLessThan(before / 10);
            journal.append(List.of(new Change.Removed(QUEUE, 5)));
        }
        assertThat(replay()).containsExactly(left.get(0), left.get(1), new Change.Removed(QUEUE, 5));
        assertThat(journals()).hasSize(1);
    }

    @Test
    void ignoresACompactionThatWasCutShort() throws IOException {
        writeNumbers(2);
        Files.write(directory.resolve("journal-000000000002.log.tmp"), new byte[] {1, 2, 3});
        assertThat(replay()).hasSize(2);
        assertThat(journals()).hasSize(1);
    }

    @Test
    void belongsToOneProcessAtATime() throws IOException {
        try (Journal journal = Journal.open(directory, Durability.PROCESS_CRASH, change -> {})) {
            assertThatExceptionOfType(JournalException.class)
                    .isThrownBy(this::replay)
                    .withMessageContaining("another");
            assertThat(journal.size()).isPositive();
        }
    }

    private long writeNumbers(int count) throws IOException {
        try (Journal journal = Journal.open(directory, Durability.PROCESS_CRASH, change -> {})) {
            for (int i = 0; i < count; i++) {
                journal.append(List.of(new Change.Removed(QUEUE, i)));
            }
            return journal.size();
        }
    }

    private List<Change> replay() throws IOException {
        List<Change> changes = new ArrayList<>();
        Journal.open(directory, Durability.PROCESS_CRASH, changes::add).close();
        return changes;
    }

    private Path file() throws IOException {
        return journals().getFirst();
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("journal-"))
                    .toList();
        }
    }

    private static Message full() {
        Sections sections = new Sections(new byte[] {1}, new byte[] {2, 2}, new byte[] {3}, new byte[300]);
        return new Message(
                new Arrival(7, 5, T, T.plusSeconds(60)),
                new Content(sections, "session", Duration.ofSeconds(60)),
                MessageState.SCHEDULED,
                T.plusSeconds(30),
                2,
                new DeadLetter("reason", null, "source"));
    }

    private static Message bare() {
        Sections sections = new Sections(new byte[0], new byte[0], new byte[0], new byte[] {9});
        return new Message(
                new Arrival(8, 8, T, null), new Content(sections, null, null), MessageState.ACTIVE, null, 0, null);
    }
}
