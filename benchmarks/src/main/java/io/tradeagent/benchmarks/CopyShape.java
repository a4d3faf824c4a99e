package io.tradeagent.benchmarks;

import java.time.Duration;

/**
 * How much is copied.
 *
 * @param name of the scenario
 * @param leaders who trade in turns
 * @param followers of all of them
 * @param held positions that each follower has open all the while, opened before anything is measured
 * @param interval between two events of leaders
 * @param warmUp events that are not counted
 * @param events that are counted
 */
record CopyShape(String name, int leaders, int followers, int held, Duration interval, int warmUp, int events) {

    /** The same under another name. */
    CopyShape named(String other) {
        return new CopyShape(other, leaders, followers, held, interval, warmUp, events);
    }
}
