package io.tradeagent.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path root;

    @Test
    void isHeldByOnePlatformAtATime() {
        DataDirectory directory = new DataDirectory(root);
        DirectoryLock first = DirectoryLock.take(directory);
        assertThatExceptionOfType(DataDirectoryException.class)
                .isThrownBy(() -> DirectoryLock.take(directory))
                .withMessageContaining("Another platform runs on " + root);
        first.close();
        DirectoryLock.take(directory).close();
    }

    @Test
    void forgetsWhatAPlatformMadeAndNothingElse() throws Exception {
        DataDirectory directory = new DataDirectory(root);
        directory.create();
        Secrets.openOrCreate(directory);
        Files.createDirectories(directory.kafka().resolve("topic-0"));
        Files.writeString(directory.kafka().resolve("topic-0/segment"), "records");
        Files.writeString(root.resolve("notes.txt"), "the user's own");
        try (DirectoryLock held = DirectoryLock.take(directory)) {
            directory.clear();
        }
        assertThat(directory.kafka()).doesNotExist();
        assertThat(directory.secrets()).doesNotExist();
        assertThat(root.resolve("notes.txt")).hasContent("the user's own");
    }

    @Test
    void givesEachRunningInstanceItsOwnStateAndAStoppedOnesStateToTheNext() {
        DataDirectory directory = new DataDirectory(root);
        StateDirectory first = StateDirectory.take(directory, "session-streams");
        StateDirectory second = StateDirectory.take(directory, "session-streams");
        assertThat(second.path()).isNotEqualTo(first.path());
        first.close();
        StateDirectory third = StateDirectory.take(directory, "session-streams");
        assertThat(third.path()).isEqualTo(first.path());
        second.close();
        third.close();
    }
}
