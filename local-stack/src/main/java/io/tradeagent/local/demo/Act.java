package io.tradeagent.local.demo;

/** A part of the story. */
interface Act {

    /** What it is about. */
    String title();

    /**
     * Plays it to its end.
     *
     * @throws StepMissedException if something did not happen as told
     */
    void play(Scene scene) throws InterruptedException;
}
