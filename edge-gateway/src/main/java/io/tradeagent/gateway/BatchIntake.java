package io.tradeagent.gateway;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes events that come in one request, and answers when they are durable and decided. Blocks its callers. */
public final class BatchIntake {

    private static final String RETRY_IN_ORDER = "retry_in_order";

    private final SessionMachine machine;
    private final Surroundings shared;

    public BatchIntake(SessionMachine machine, Surroundings shared) {
        this.machine = machine;
        this.shared = shared;
    }

    /**
     * Has the events decided, in order. Behind the first that comes too fast nothing is accepted.
     *
     * @return one outcome an event, in their order
     * @throws Refusal {@code rate_limited} if not even the first may come, {@code session_terminated}, {@code not_durable}
     */
    public List<EventOutcome> submit(TokenClaims claims, List<FrameReader.Reading> readings) {
        int admitted = admitted(claims, readings.size());
        List<FrameReader.Reading> first = readings.subList(0, admitted);
        List<ToSession.EventFrame> events = first.stream()
                .filter(FrameReader.Event.class::isInstance)
                .map(reading -> ((FrameReader.Event) reading).event())
                .toList();
        Iterator<EventOutcome> decided =
                (events.isEmpty() ? List.<EventOutcome>of() : decide(claims, events)).iterator();
        List<EventOutcome> outcomes = new ArrayList<>(readings.size());
        for (FrameReader.Reading reading : first) {
            outcomes.add(reading instanceof FrameReader.Bad bad ? refused(bad) : decided.next());
        }
        for (FrameReader.Reading late : readings.subList(admitted, readings.size())) {
            boolean earliest = outcomes.size() == admitted;
            outcomes.add(late(late, earliest ? ErrorCode.RATE_LIMITED.code() : RETRY_IN_ORDER));
        }
        return outcomes;
    }

    private int admitted(TokenClaims claims, int wanted) {
        for (int admitted = 0; admitted < wanted; admitted++) {
            Optional<Limit> exceeded = shared.quota().take(claims);
            if (exceeded.isPresent() && admitted == 0) {
                throw Refusal.tooMuch(exceeded.get(), shared.quota().untilNext(claims));
            }
            if (exceeded.isPresent()) {
                shared.observer().limited(exceeded.get());
                return admitted;
            }
        }
        return wanted;
    }

    private List<EventOutcome> decide(TokenClaims claims, List<ToSession.EventFrame> events) {
        String requestId = UUID.randomUUID().toString();
        Reply reply = machine.ask(
                claims.identity(),
                new ToSession.Batch(requestId, claims, events, shared.clock().instant()));
        return switch (reply) {
            case Reply.Granted granted -> granted.results();
            case Reply.Refused refused -> throw Refusal.bySessionMachine(refused.code());
        };
    }

    private EventOutcome refused(FrameReader.Bad bad) {
        shared.observer().badFrame(bad.code());
        return EventOutcome.refused(bad.eventId(), bad.code().code(), bad.message());
    }

    private EventOutcome late(FrameReader.Reading reading, String code) {
        return switch (reading) {
            case FrameReader.Bad bad -> refused(bad);
            case FrameReader.Event event ->
                EventOutcome.refused(event.event().id().value(), code, "send it again, in order");
        };
    }
}
