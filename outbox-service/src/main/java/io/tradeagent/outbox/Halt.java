package io.tradeagent.outbox;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far an account's holds are carried out.
 *
 * @param cause the hold that began it: the last that was set
 * @param opensCanceled orders that add risk, cancelled or denied since it began
 * @param clearances by the digits of the identities' fingerprints
 */
public record Halt(Hold cause, int opensCanceled, SortedMap<String, Clearance> clearances) {

    public Halt {
        clearances = Collections.unmodifiableSortedMap(new TreeMap<>(clearances));
    }

    static Halt of(Hold cause) {
        return new Halt(cause, 0, new TreeMap<>());
    }

    Halt canceledOne() {
        return new Halt(cause, opensCanceled + 1, clearances);
    }

    Halt with(Clearance clearance) {
        SortedMap<String, Clearance> next = new TreeMap<>(clearances);
        next.put(clearance.recipient().hex(), clearance);
        return new Halt(cause, opensCanceled, next);
    }
}
