package io.tradeagent.local.demo;

/** How a demo ended. */
public sealed interface DemoResult {

    /** Everything happened as told. */
    record Told() implements DemoResult {}

    /**
     * Something did not happen.
     *
     * @param step who and what, one line
     */
    record Missed(String step) implements DemoResult {}

    /** It was closed before its end. */
    record Closed() implements DemoResult {}
}
