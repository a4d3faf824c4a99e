package io.tradeagent.local.demo;

/** Something that the story tells did not happen. */
final class StepMissedException extends RuntimeException {

    StepMissedException(String expected) {
        super(expected);
    }
}
