package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SessionMachineTest {

    private static final ToSession.Query QUESTION = new ToSession.Query("r-1", Given.CLAIMS);

    private final PendingReplies replies = new PendingReplies(1);
    private final CompletableFuture<Void> confirmed = new CompletableFuture<>();

    private SessionMachine machine(Duration timeout) {
        return new SessionMachine((identity, message) -> confirmed, replies, timeout);
    }

    private ErrorCode refusal(SessionMachine machine) {
        return catchThrowableOfType(Refusal.class, () -> machine.ask(Given.CLAIMS.identity(), QUESTION))
                .code();
    }

    @Test
    void anAnswerMayComeBeforeTheConfirmation() {
        Reply reply = new Reply.Refused("session_terminated");
        SessionMachine quick = new SessionMachine(
                (identity, message) -> {
                    replies.answer("r-1", reply);
                    return confirmed;
                },
                replies,
                Duration.ofSeconds(5));

        assertThat(quick.ask(Given.CLAIMS.identity(), QUESTION)).isEqualTo(reply);
        assertThat(replies.size()).isZero();
    }

    @Test
    void whatTheLogDoesNotConfirmIsNotDurable() {
        confirmed.completeExceptionally(new IllegalStateException("no broker"));

        assertThat(refusal(machine(Duration.ofSeconds(5)))).isEqualTo(ErrorCode.NOT_DURABLE);
        assertThat(replies.size()).isZero();
    }

    @Test
    void whatNobodyAnswersIsNotDurable() {
        confirmed.complete(null);

        assertThat(refusal(machine(Duration.ofMillis(1)))).isEqualTo(ErrorCode.NOT_DURABLE);
        assertThat(replies.size()).isZero();
    }

    @Test
    void noMoreThanSoManyWait() {
        replies.expect("r-0");

        assertThat(refusal(machine(Duration.ofSeconds(5)))).isEqualTo(ErrorCode.RATE_LIMITED);
        replies.forget("r-0");
        replies.expect("r-2");
        assertThat(replies.size()).isEqualTo(1);
    }
}
