package io.tradeagent.benchmarks;

/** One thing that is measured. */
interface Scenario {

    /** What the report calls it. */
    String name();

    /** Runs against a platform and returns what it found; bounded in time. */
    Measurement run(Target target) throws Exception;
}
