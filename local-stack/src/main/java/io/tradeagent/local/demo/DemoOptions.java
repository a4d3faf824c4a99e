package io.tradeagent.local.demo;

/**
 * How the demo is played.
 *
 * @param speed 1: at a reader's pace; 2: twice as fast
 */
public record DemoOptions(Ending ending, double speed) {

    /** When the demo ends. */
    public enum Ending {
        /** When the story is told. */
        AFTER_THE_STORY,
        /** When it is closed; until then the terminals go on trading. */
        WHEN_CLOSED
    }

    /** Checks the speed.
     *
     * @throws IllegalArgumentException if it is not between 0.1 and 100 */
    public DemoOptions {
        if (!(speed >= 0.1 && speed <= 100)) {
            throw new IllegalArgumentException("the speed has to be between 0.1 and 100");
        }
    }
}
