package io.tradeagent.session.stream;

import io.tradeagent.kernel.Identity;
import io.tradeagent.session.SessionState;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decoded states of the identities that spoke last, so that an event costs no decoding. Exact, because a task is the only
 * writer of its store, and begins with none of it whenever it starts again.
 */
final class RecentStates {

    private static final int CAPACITY = 10_000;

    private final Map<Identity, SessionState> states = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Identity, SessionState> eldest) {
            return size() > CAPACITY;
        }
    };

    @org.jspecify.annotations.Nullable
    SessionState get(Identity identity) {
        return states.get(identity);
    }

    void put(Identity identity, SessionState state) {
        states.put(identity, state);
    }
}
