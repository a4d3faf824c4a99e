package io.tradeagent.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HappeningsTest {

    private final Happenings happenings = new Happenings(InstantSource.system(), Duration.ofMillis(50));

    @Test
    void findsWhatHasHappened() throws InterruptedException {
        happenings.add("leader", "hello");
        happenings.add("leader", 7);

        assertThat(happenings
                        .await("a number", "leader", Integer.class, number -> number > 5)
                        .what())
                .isEqualTo(7);
        assertThat(happenings.has("follower", Integer.class, number -> true)).isFalse();
    }

    @Test
    void waitsForWhatIsStillToCome() throws InterruptedException {
        Happenings patient = new Happenings(InstantSource.system(), Duration.ofSeconds(20));
        CompletableFuture<Void> later = CompletableFuture.runAsync(() -> patient.add("leader", "hello"));

        assertThat(patient.await("a word", "leader", String.class, word -> true).what())
                .isEqualTo("hello");
        later.join();
    }

    @Test
    void namesTheStepThatIsMissing() {
        assertThatThrownBy(() -> happenings.await("says hello", "leader", String.class, word -> true))
                .isInstanceOf(StepMissedException.class)
                .hasMessage("leader: says hello");
    }

    @Test
    void forgetsWhenTheStoryIsTold() {
        happenings.add("leader", "hello");
        happenings.forget();
        happenings.add("leader", "again");

        assertThat(happenings.has("leader", String.class, word -> true)).isFalse();
    }
}
