package io.tradeagent.local.platform;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Waits for several things, but not for the others once one has failed. */
final class FirstFailure {

    private FirstFailure() {}

    static CompletableFuture<Void> orAll(List<? extends CompletableFuture<?>> futures) {
        CompletableFuture<Void> result = new CompletableFuture<>();
        for (CompletableFuture<?> future : futures) {
            future.whenComplete((value, failure) -> {
                if (failure != null) {
                    result.completeExceptionally(failure);
                }
            });
        }
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).thenRun(() -> result.complete(null));
        return result;
    }
}
