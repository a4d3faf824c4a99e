package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal's SyncSnapshot, or one part of it, says about commands.
 *
 * @param by the identity whose terminal it is
 * @param epoch the session that sent it
 * @param asOf when it was taken, by the terminal's clock
 * @param memory whether the terminal named the commands that it remembers
 * @param shown the commands that stand in it: as remembered, on positions, on pending orders
 * @param part which part it is; null: it is whole
 * @param account what it says of the account itself
 */
public record Snapshot(
        Fingerprint by,
        Epoch epoch,
        Instant asOf,
        Memory memory,
        List<Shown> shown,
        @Nullable Part part,
        Contents account) {

    public Snapshot {
        shown = List.copyOf(shown);
    }

    /**
     * What a snapshot says of the account.
     *
     * @param said its place in the identity's inbound history; 0: not told
     * @param occasion why the terminal sent it
     * @param holdings what it shows
     */
    public record Contents(long said, Occasion occasion, Holdings holdings) {

        /** A snapshot that nobody asked for, of an account that holds nothing. */
        public static final Contents NONE = new Contents(0, Occasion.OTHER, Holdings.NONE);
    }

    /** Why a terminal sends a snapshot. */
    public enum Occasion {
        /** It was asked. */
        DEMANDED,
        /** A session began, time passed, or something else. */
        OTHER
    }

    /** Whether a command's absence proves anything. */
    public enum Memory {
        /** {@code recent_commands} was there: what is not in it was not carried out. */
        TOLD,
        /** It was not: a position may have come and gone. */
        NOT_TOLD
    }

    /**
     * A command that the snapshot shows.
     *
     * @param command its name
     * @param word what the terminal did with it
     */
    public record Shown(CommandId command, Word word) {}

    /**
     * A part of a snapshot.
     *
     * @param snapshotId joins the parts
     * @param number from 1
     * @param parts how many there are
     */
    public record Part(String snapshotId, int number, int parts) {

        /** More than any real account needs; keeps what is remembered of an unfinished snapshot small. */
        static final int MOST = 1_000;

        boolean isSound() {
            return number >= 1 && number <= parts && parts <= MOST;
        }
    }
}
