package io.tradeagent.session.stream;

import static io.tradeagent.session.stream.Terminals.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.ea.StatusSummaryEvent;
import io.tradeagent.schemas.topics.Topic;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds when the process is killed in the middle of its work. */
class SessionStreamsKillIT {

    private static final int EVENTS = 2_000;

    @TempDir
    Path directory;

    private final Platform platform = new Platform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void everyEventIsInTheTopicsExactlyOnceInSequence() throws Exception {
        platform.send(IDENTITY, request("a"));
        platform.send(IDENTITY, connect("a", 1, "c1"));
        Process first = SessionStreamsProcess.start(platform.bootstrapServers(), directory);
        CompletableFuture<Void> terminal;
        try {
            terminal = CompletableFuture.runAsync(this::sayAll);
            platform.awaitResults(EVENTS / 10);
        } finally {
            first.destroyForcibly().waitFor();
        }
        Process second = SessionStreamsProcess.start(platform.bootstrapServers(), directory);
        try {
            terminal.get();
            platform.awaitResults(EVENTS);
        } finally {
            second.destroyForcibly().waitFor();
        }
        assertThat(platform.awaitRecords(Topic.EA_STATUS_SUMMARIES, StatusSummaryEvent.class, EVENTS))
                .extracting(e -> e.getEnvelope().getSequence())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, EVENTS).boxed().toList());
    }

    private void sayAll() {
        for (long ordinal = 1; ordinal <= EVENTS; ordinal++) {
            platform.sendSoon(IDENTITY, event("a", 1, "c1", ordinal, summary("s" + ordinal)));
        }
        platform.flush();
    }
}
