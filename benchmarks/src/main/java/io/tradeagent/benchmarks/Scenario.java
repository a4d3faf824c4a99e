package io.tradeagent.benchmarks;

/** One thing that is measured. */
interface Scenario {

    /** Runs against a platform and returns what it found; bounded in time. */
    Measurement run(Target target) throws Exception;
}
