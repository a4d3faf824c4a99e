package io.tradeagent.local.platform;

import java.time.Duration;

/** Is told what happens while a platform starts and stops; called from several threads. */
public interface Progress {

    /**
     * A part is ready.
     *
     * @param part its name
     * @param address where it listens, or another remark; may be empty
     * @param took how long its own start took
     */
    void started(String part, String address, Duration took);

    /** A part is stopped. */
    void stopped(String part);
}
