package io.tradeagent.gateway.http;

import io.tradeagent.gateway.BatchIntake;
import io.tradeagent.gateway.Sessions;
import io.tradeagent.gateway.TokenClaims;
import io.tradeagent.gateway.codec.EventBatch;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events over REST: a batch in, its results out. */
@RestController
public final class EventsController {

    private static final int MOST_BODY_BYTES = 1024 * 1024;

    private final TokenHolder holder;
    private final BatchIntake intake;
    private final EventBatch form;

    public EventsController(Sessions sessions, BatchIntake intake, EventBatch form) {
        this.holder = new TokenHolder(sessions);
        this.intake = intake;
        this.form = form;
    }

    /** Answers when every event of the batch is durable and decided. */
    @PostMapping(path = "/ea-gateway/v1/sessions/current/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> submit(HttpServletRequest request) throws IOException {
        TokenClaims claims = holder.of(request);
        var readings = form.read(BoundedBody.read(request, MOST_BODY_BYTES));
        return Json.answer(
                HttpStatus.OK,
                EventBatch.results(intake.submit(claims, readings)).toString());
    }
}
