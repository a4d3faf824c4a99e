package io.tradeagent.copy.stream;

import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.schemas.topics.Topic;
import java.util.List;

/** Whoever counts what happens. Called on the stream thread; must be quick and must not fail. A step may be seen again after a crash. */
public interface CopyObserver {

    /** A follower decided. */
    void decided(List<FollowerEvent> events);

    /** So many followers were told of a leader's deal. */
    void signalled(int followers);

    /** A record of a topic became a dead letter. */
    void deadLettered(Topic topic);
}
