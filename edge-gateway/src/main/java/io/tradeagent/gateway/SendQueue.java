package io.tradeagent.gateway;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What waits to be written to one client, bounded by number and by size. Not safe for use by several threads. */
final class SendQueue {

    private final int mostMessages;
    private final int mostCharacters;
    /** Made when first needed: most connections are idle. */
    private @Nullable ArrayDeque<Outgoing> waiting;

    private int characters;

    SendQueue(int mostMessages, int mostCharacters) {
        this.mostMessages = mostMessages;
        this.mostCharacters = mostCharacters;
    }

    /** Adds at the end; false, and nothing added, if it does not fit. A message of any size fits an empty queue. */
    boolean offer(Outgoing message) {
        if (waiting == null) {
            waiting = new ArrayDeque<>(2);
        }
        int length = message.text().length();
        if (waiting.size() >= mostMessages || (!waiting.isEmpty() && characters + length > mostCharacters)) {
            return false;
        }
        waiting.add(message);
        characters += length;
        return true;
    }

    /**
     * Takes the next message that may be written.
     *
     * @param withheld learns of those that may not, which are dropped: whoever keeps them sends them again
     * @return null if there is none
     */
    @Nullable
    Outgoing poll(Standing standing, Instant now, Consumer<Outgoing.Sequenced> withheld) {
        while (waiting != null) {
            Outgoing next = waiting.poll();
            if (next == null) {
                waiting = null;
                return null;
            }
            characters -= next.text().length();
            if (next instanceof Outgoing.Sequenced sequenced && !sequenced.permitted(standing, now)) {
                withheld.accept(sequenced);
            } else {
                return next;
            }
        }
        return null;
    }

    /** Drops what is sequenced; answers stay. */
    void dropSequenced() {
        if (waiting != null) {
            waiting.removeIf(Outgoing.Sequenced.class::isInstance);
            characters = waiting.stream()
                    .mapToInt(message -> message.text().length())
                    .sum();
        }
    }

    /** Drops everything. */
    void clear() {
        waiting = null;
        characters = 0;
    }

    int size() {
        return waiting == null ? 0 : waiting.size();
    }
}
