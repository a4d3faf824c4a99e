package io.tradeagent.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an identity's terminal has introduced its account. The last complete InitRequest stays valid for later sessions.
 *
 * @param capabilities of the last complete one; null before the first
 * @param arriving the parts of one that is not complete yet
 */
public record Introduction(
        @Nullable Set<Capability> capabilities, @Nullable Arriving arriving) {

    /** Before the first InitRequest. */
    public static final Introduction NONE = new Introduction(null, null);

    /** Parts 1 to {@code seen} of the request have come. */
    public record Arriving(String snapshotId, int seen) {}

    /** Whether an InitRequest is known. */
    public boolean known() {
        return capabilities != null;
    }

    /** Whether the terminal says so. */
    public boolean has(Capability capability) {
        return capabilities != null && capabilities.contains(capability);
    }

    /** Whether these facts make a request complete. */
    boolean completedBy(InitFacts facts) {
        InitFacts.Part part = facts.part();
        return part == null || (continues(part) && part.number() == part.total());
    }

    /** Parts count in order; one that does not follow is kept for analysts but completes nothing. */
    Introduction with(InitFacts facts) {
        InitFacts.Part part = facts.part();
        if (part == null || completedBy(facts)) {
            return new Introduction(facts.capabilities(), null);
        }
        return continues(part) ? new Introduction(capabilities, new Arriving(part.snapshotId(), part.number())) : this;
    }

    private boolean continues(InitFacts.Part part) {
        boolean next = arriving != null
                && arriving.snapshotId().equals(part.snapshotId())
                && part.number() == arriving.seen() + 1;
        return part.number() == 1 || next;
    }
}
