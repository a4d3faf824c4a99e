package io.tradeagent.system.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tradeagent.gateway.Connection;
import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.FrameReader;
import io.tradeagent.gateway.Poll;
import io.tradeagent.gateway.PolledConnection;
import io.tradeagent.gateway.Refusal;
import io.tradeagent.gateway.SessionStatus;
import io.tradeagent.gateway.Source;
import io.tradeagent.gateway.TokenClaims;
import io.tradeagent.gateway.codec.EventBatch;
import io.tradeagent.system.pure.GatewayInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Requests and long polls over a bad network: a request arrives late, twice or not at all, and its answer may be lost. The status that
 * every answer of the outbox names comes as a message of its own.
 */
final class PollingLine extends QueuedLine {

    private static final int MOST_EVENTS = 4;

    private final TokenClaims claims;
    private final Source source;
    private final Network network;
    private final BiConsumer<Connection, String> watcher;
    private long after;
    private SessionStatus status = SessionStatus.PENDING;
    private @Nullable Poll open;
    private @Nullable PolledConnection holder;

    /** @param way who polls, from where */
    PollingLine(Way way, long after, Network network, BiConsumer<Connection, String> watcher) {
        super(way.gateway());
        this.claims = way.claims();
        this.source = way.source();
        this.after = after;
        this.network = network;
        this.watcher = watcher;
    }

    /** Whose requests go where. */
    record Way(GatewayInstance gateway, TokenClaims claims, Source source) {}

    @Override
    public boolean move() {
        if (ended()) {
            return !left();
        }
        if (hasEvents() && (left() || network.any(2) == 0)) {
            post();
            return true;
        }
        if (left()) {
            // Nobody reads it any more, but the gateway does not know, and hands out what it has.
            expire();
            return false;
        }
        poll();
        return true;
    }

    private void post() {
        List<String> batch = new ArrayList<>();
        int most = 1 + network.any(MOST_EVENTS);
        for (String event = nextEvent(); event != null; event = batch.size() < most ? nextEvent() : null) {
            batch.add(event);
        }
        List<FrameReader.Reading> events =
                GatewayInstance.batchForm().read(("{\"events\":[" + String.join(",", batch) + "]}").getBytes(UTF_8));
        try {
            if (network.fails(20)) {
                gateway().batches().submit(claims, events);
            }
            var results = EventBatch.results(gateway().batches().submit(claims, events));
            if (network.fails(15)) {
                // The answer is lost: the terminal has to begin again behind the last one that it had.
                lose();
            } else {
                tell(results.put("type", "Ack").toString());
            }
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void poll() {
        Poll former = open;
        if (former == null) {
            ask();
            return;
        }
        if (!former.reply().isDone() && network.any(3) == 0) {
            expire();
        }
        if (former.reply().isDone()) {
            open = null;
            take(former.reply().join());
        }
    }

    private void ask() {
        Poll next = Poll.of(after, 1 + network.any(5), network.any(4) > 0);
        try {
            Optional<PolledConnection> taker = gateway().polling().serve(claims, source, next);
            taker.ifPresent(connection -> next.reply()
                    .thenAccept(answer -> answer.messages().forEach(message -> watcher.accept(connection, message))));
            holder = taker.orElse(null);
            open = next;
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    /** The wait is over. */
    private void expire() {
        if (open != null && holder != null) {
            holder.expire(open);
        }
    }

    private void take(Poll.Answer answer) {
        if (network.fails(12)) {
            // Lost; the next poll asks for the same again.
            return;
        }
        answer.messages().forEach(this::tell);
        after = answer.nextAfter();
        if (answer.status() != status) {
            status = answer.status();
            tellStatus();
        }
    }

    private void refused(Refusal refusal) {
        if (refusal.code() == ErrorCode.SESSION_TERMINATED) {
            status = SessionStatus.TERMINATED;
            tellStatus();
        }
        lose();
    }

    private void tellStatus() {
        tell("{\"type\":\"Status\",\"status\":\"" + status.text() + "\"}");
    }
}
