package io.tradeagent.streams;

import java.util.Set;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;

/**
 * Tells a failure that passes (a dependency that is down, a transaction that the broker ended because it took too long) from
 * a broken invariant. After the former a new stream thread, with a new producer, reads again from the last commit: nothing
 * is lost and nothing takes effect twice.
 */
final class PassingFailure {

    private static final Set<Class<? extends Exception>> KINDS = Set.of(
            RetriableException.class,
            // Fenced producers and members, and their kin.
            ApplicationRecoverableException.class,
            // The commit met the broker's own abort of a transaction that had timed out.
            InvalidTxnStateException.class,
            TransactionAbortedException.class,
            TransactionAbortableException.class,
            OutOfOrderSequenceException.class);

    private PassingFailure() {}

    static boolean isOne(Throwable failure) {
        return KINDS.stream().anyMatch(kind -> kind.isInstance(failure))
                || (failure.getCause() != null && isOne(failure.getCause()));
    }
}
