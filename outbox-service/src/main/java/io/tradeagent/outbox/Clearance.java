package io.tradeagent.outbox;

import io.tradeagent.kernel.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a hold is carried out at one terminal: it is asked for its snapshot, what that shows and must not be is taken away, and
 * it is asked again, until a snapshot shows that nothing is left.
 *
 * @param recipient whose terminal
 * @param round that is under way
 * @param evidence what the terminal's words prove
 * @param tally what was taken away, and what is left
 * @param confirmedAt when the terminal had shown that nothing is left; null: it has not, or something came back
 */
public record Clearance(
        Fingerprint recipient,
        Round round,
        Evidence evidence,
        Tally tally,
        @Nullable Instant confirmedAt) {

    /**
     * One question and what follows from its answer.
     *
     * @param number from 1; names the round's commands
     * @param answer whether the terminal's snapshot has come
     * @param fruitless how many rounds in a row before it took nothing away
     * @param taken what was taken away before it
     * @param next when the next one begins; null: not before something happens
     */
    public record Round(
            int number,
            Answer answer,
            int fruitless,
            int taken,
            @Nullable Instant next) {}

    /** Whether a question was answered. */
    public enum Answer {
        AWAITED,
        COMPLETE
    }

    /**
     * Inbound sequences of the terminal: an answer that was given before an order's outcome says nothing about it.
     *
     * @param heard of its last word about an order that a hold has to wait for; 0: none
     * @param clean of its last demanded snapshot, if that showed nothing that must not be; else 0
     */
    public record Evidence(long heard, long clean) {

        static final Evidence NONE = new Evidence(0, 0);
    }

    /**
     * Numbers for operators.
     *
     * @param ordersCanceled pending orders that were cancelled
     * @param positionsClosed positions that were closed, a part being closed counted as well
     * @param left what the last complete snapshot showed; null: none came yet
     */
    public record Tally(
            int ordersCanceled,
            int positionsClosed,
            @Nullable Left left) {

        static final Tally NONE = new Tally(0, 0, null);

        int taken() {
            return ordersCanceled + positionsClosed;
        }

        Tally closed() {
            return new Tally(ordersCanceled, positionsClosed + 1, left);
        }

        Tally canceled() {
            return new Tally(ordersCanceled + 1, positionsClosed, left);
        }
    }

    /**
     * What an account holds.
     *
     * @param positions how many are open
     * @param orders how many are pending
     */
    public record Left(int positions, int orders) {

        static final Left NOTHING = new Left(0, 0);

        Left plus(Left more) {
            return new Left(positions + more.positions, orders + more.orders);
        }

        /** Whether it may stay under a hold. */
        boolean isFineUnder(Hold.Level level) {
            return (orders == 0 || !level.includes(Hold.Level.CANCEL_PENDING))
                    && (positions == 0 || !level.includes(Hold.Level.FLATTEN));
        }
    }

    static Clearance begin(Fingerprint recipient) {
        return new Clearance(recipient, new Round(0, Answer.COMPLETE, 0, 0, null), Evidence.NONE, Tally.NONE, null);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether the last words prove that nothing is left; it takes a snapshot that came after all of them. */
    boolean isProven() {
        return evidence.clean > evidence.heard;
    }

    /** When something has to be decided about it even if nothing happens; null: never. */
    public @Nullable Instant timer() {
        return isConfirmed() ? null : round.next;
    }

    /** The next round; nothing is confirmed any more. */
    Clearance nextRound(int number, Answer answer) {
        var next = new Round(number, answer, fruitless(), tally.taken(), null);
        return new Clearance(recipient, next, evidence, tally, null);
    }

    private int fruitless() {
        return tally.taken() > round.taken ? 0 : round.fruitless + 1;
    }

    /** How long to wait before the next round: not at all while something is taken away, and longer and longer while nothing is. */
    Duration pause(OutboxParameters parameters) {
        int fruitless = fruitless();
        return fruitless <= 2 ? Duration.ZERO : parameters.patience(fruitless - 3);
    }

    Clearance pausedUntil(Instant next) {
        var paused = new Round(round.number, round.answer, round.fruitless, round.taken, next);
        return new Clearance(recipient, paused, evidence, tally, confirmedAt);
    }

    Clearance answered() {
        var done = new Round(round.number, Answer.COMPLETE, round.fruitless, round.taken, round.next);
        return new Clearance(recipient, done, evidence, tally, confirmedAt);
    }

    Clearance with(Tally next) {
        return new Clearance(recipient, round, evidence, next, confirmedAt);
    }

    Clearance with(Evidence next) {
        return new Clearance(recipient, round, next, tally, confirmedAt);
    }

    Clearance confirmed(Instant at) {
        return new Clearance(recipient, round, evidence, tally, at);
    }
}
