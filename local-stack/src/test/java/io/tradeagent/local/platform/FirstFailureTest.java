package io.tradeagent.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FirstFailureTest {

    private final CompletableFuture<String> quick = new CompletableFuture<>();
    private final CompletableFuture<String> slow = new CompletableFuture<>();
    private final CompletableFuture<Void> all = FirstFailure.orAll(List.of(quick, slow));

    @Test
    void waitsForAll() {
        quick.complete("quick");
        assertThat(all).isNotDone();
        slow.complete("slow");
        assertThat(all).isCompleted();
    }

    @Test
    void doesNotWaitForTheSlowWhenTheQuickFails() {
        quick.completeExceptionally(new IllegalStateException("port taken"));
        assertThat(all).isCompletedExceptionally();
    }
}
