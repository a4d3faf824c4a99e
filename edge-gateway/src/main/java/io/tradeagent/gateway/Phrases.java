package io.tradeagent.gateway;

import java.time.Duration;

/** The wire form of what the gateway says on its own account. */
public interface Phrases {

    /** An ErrorAlert for a bad frame. */
    String errorAlert(FrameReader.Bad bad);

    /** A ShutdownNotice of reason {@code maintenance}. */
    String maintenance(Duration reconnectAfter);

    /** A ShutdownNotice of another reason. */
    String ended(String reason);
}
