package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {

    private static final Identity ONE = part("one");
    private static final Identity OTHER = part("other");

    private final PendingReplies replies = new PendingReplies(10);
    private final Set<Identity> answering = ConcurrentHashMap.newKeySet();
    private final Set<Identity> asked = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Duration> took = new AtomicReference<>();
    private final AnswerCheck check = new AnswerCheck(
            new SessionMachine(this::append, replies, Duration.ofMillis(20)), List.of(ONE, OTHER), took::set);

    private static Identity part(String account) {
        return new Identity(
                new Account(TenantId.DEFAULT, account), Given.CLAIMS.identity().fingerprint());
    }

    private CompletableFuture<?> append(Identity identity, ToSession message) {
        asked.add(identity);
        if (answering.contains(identity)) {
            replies.answer(((ToSession.Query) message).requestId(), new Reply.Refused("session_terminated"));
        }
        return CompletableFuture.completedFuture(null);
    }

    @AfterEach
    void stop() {
        check.close();
    }

    @Test
    void passesWhenEveryPartHasAnswered() {
        answering.addAll(List.of(ONE, OTHER));

        check.start();

        await().until(check::passed);
        assertThat(took.get()).isPositive();
    }

    @Test
    void doesNotPassWhileOnePartIsSilentAndGoesOnAsking() {
        answering.add(ONE);
        check.start();
        await().until(() -> asked.contains(OTHER));
        assertThat(check.passed()).isFalse();

        answering.add(OTHER);

        await().until(check::passed);
    }

    @Test
    void staysPassedWhenNobodyAnswersAnyLonger() {
        answering.addAll(List.of(ONE, OTHER));
        check.start();
        await().until(check::passed);

        answering.clear();

        assertThat(check.passed()).isTrue();
    }
}
