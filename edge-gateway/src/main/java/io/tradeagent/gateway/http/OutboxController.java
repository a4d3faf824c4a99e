package io.tradeagent.gateway.http;

import io.tradeagent.gateway.Poll;
import io.tradeagent.gateway.Polling;
import io.tradeagent.gateway.Refusal;
import io.tradeagent.gateway.Sessions;
import io.tradeagent.gateway.TokenClaims;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The outbox over REST: a long poll. No thread waits with it. */
@RestController
public final class OutboxController {

    private static final int LONGEST_WAIT_MILLIS = 25_000;
    private static final int MOST_MESSAGES = 100;

    private final TokenHolder holder;
    private final Polling polling;
    private final ScheduledExecutorService timer;

    /** @param timer for tasks that take no time */
    public OutboxController(Sessions sessions, Polling polling, ScheduledExecutorService timer) {
        this.holder = new TokenHolder(sessions);
        this.polling = polling;
        this.timer = timer;
    }

    /** Answers as soon as there is something for the session, or when the client has waited as long as it wanted to. */
    @GetMapping("/ea-gateway/v1/sessions/current/outbox")
    CompletionStage<ResponseEntity<byte[]>> poll(HttpServletRequest request) {
        TokenClaims claims = holder.of(request);
        long after = parameter(request, "after", 0, Long.MAX_VALUE, 0);
        long waitMillis = parameter(request, "wait_ms", 0, LONGEST_WAIT_MILLIS, 0);
        long limit = parameter(request, "limit", 1, MOST_MESSAGES, MOST_MESSAGES);
        Poll poll = Poll.of(after, Math.toIntExact(limit), waitMillis > 0);
        polling.serve(claims, ClientHeaders.source(request), poll)
                .filter(connection -> !poll.reply().isDone())
                .ifPresent(
                        connection -> timer.schedule(() -> connection.expire(poll), waitMillis, TimeUnit.MILLISECONDS));
        return poll.reply().thenApply(answer -> Json.answer(HttpStatus.OK, document(claims, answer)));
    }

    /** Messages are in their wire form already. */
    private static String document(TokenClaims claims, Poll.Answer answer) {
        return "{\"session_id\":\"" + claims.session() + "\",\"status\":\""
                + answer.status().text() + "\",\"messages\":["
                + String.join(",", answer.messages()) + "],\"next_after\":" + answer.nextAfter() + "}";
    }

    private static long parameter(HttpServletRequest request, String name, long least, long most, long absent) {
        String value = request.getParameter(name);
        if (value == null) {
            return absent;
        }
        Long number = number(value);
        if (number == null || number < least || number > most) {
            throw Refusal.invalid(name, "must be an integer from " + least + " to " + most);
        }
        return number;
    }

    private static @Nullable Long number(String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
