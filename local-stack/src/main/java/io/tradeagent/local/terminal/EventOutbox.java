package io.tradeagent.local.terminal;

import io.tradeagent.local.terminal.wire.EventResult;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.OutgoingEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps each event until the platform has decided it, and says what to send next. Pure.
 *
 * <p>Events go out in the order in which they were added, at most a window of them unanswered. After
 * {@code retry_in_order} nothing goes out until every open answer is in; then all that is left goes again, in order.
 * Events refused with {@code session_pending} wait for {@link #promoted()}.
 */
final class EventOutbox {

    private final int capacity;
    private final int window;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int inFlight;
    private Flow flow = Flow.OPEN;

    private enum Flow {
        OPEN,
        UNTIL_ALL_ARE_ANSWERED
    }

    private enum Place {
        WAITING,
        IN_FLIGHT,
        UNTIL_PROMOTION
    }

    private static final class Entry {
        private final OutgoingEvent event;
        private Place place = Place.WAITING;

        private Entry(OutgoingEvent event) {
            this.event = event;
        }
    }

    /**
     * An empty outbox.
     *
     * @param capacity events that it can hold
     * @param window events that may be unanswered at a time
     */
    EventOutbox(int capacity, int window) {
        this.capacity = capacity;
        this.window = window;
    }

    /** Whether so many more events fit. Ask before doing what will have to be reported. */
    boolean hasRoomFor(int events) {
        return entries.size() + events <= capacity;
    }

    /**
     * Adds an event behind the others.
     *
     * @throws IllegalStateException if it does not fit
     */
    void add(OutgoingEvent event) {
        if (!hasRoomFor(1)) {
            throw new IllegalStateException("the event outbox is full");
        }
        entries.put(event.eventId(), new Entry(event));
    }

    /** What is to be sent now; each counts as sent. */
    List<OutgoingEvent> takeDue() {
        if (flow == Flow.UNTIL_ALL_ARE_ANSWERED && inFlight > 0) {
            return List.of();
        }
        flow = Flow.OPEN;
        List<OutgoingEvent> due = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (inFlight >= window) {
                break;
            }
            if (entry.place == Place.WAITING) {
                entry.place = Place.IN_FLIGHT;
                inFlight++;
                due.add(entry.event);
            }
        }
        return due;
    }

    /** The platform decided an event: the event, or nothing if it is not kept here any more. */
    Optional<OutgoingEvent> answered(EventResult result) {
        Entry entry = entries.get(result.eventId());
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.place == Place.IN_FLIGHT) {
            inFlight--;
        }
        if (result.status() != EventResult.Status.REFUSED) {
            entries.remove(result.eventId());
        } else if (EventResult.SESSION_PENDING.equals(result.code())) {
            entry.place = Place.UNTIL_PROMOTION;
        } else if (EventResult.RETRY_IN_ORDER.equals(result.code())) {
            entry.place = Place.WAITING;
            flow = Flow.UNTIL_ALL_ARE_ANSWERED;
        } else {
            entries.remove(result.eventId());
        }
        return Optional.of(entry.event);
    }

    /** The connection is gone: what was unanswered goes again through the next one. */
    void disconnected() {
        replace(Place.IN_FLIGHT);
        inFlight = 0;
        flow = Flow.OPEN;
    }

    /** The session is authenticated: what was refused while it was pending goes again. */
    void promoted() {
        replace(Place.UNTIL_PROMOTION);
    }

    private void replace(Place place) {
        entries.values().stream().filter(entry -> entry.place == place).forEach(entry -> entry.place = Place.WAITING);
    }

    /** Forgets unanswered events of a type: a newer one is about to say it better. */
    void discard(EventType type) {
        entries.values().removeIf(entry -> {
            boolean goes = entry.event.type() == type;
            if (goes && entry.place == Place.IN_FLIGHT) {
                inFlight--;
            }
            return goes;
        });
    }

    /** How many answers are open. */
    int inFlight() {
        return inFlight;
    }

    /** How many events are kept. */
    int size() {
        return entries.size();
    }
}
