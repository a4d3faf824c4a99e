package io.tradeagent.gateway;

import java.util.ArrayList;
import java.util.List;

/** What an observer was told. */
final class Observed implements ConnectionObserver {

    final List<Long> withheld = new ArrayList<>();
    final List<ErrorCode> bad = new ArrayList<>();
    final List<Limit> limited = new ArrayList<>();
    final List<CloseReason> closing = new ArrayList<>();
    final List<String> undeliverable = new ArrayList<>();

    @Override
    public void withheld(Connection connection, Outgoing.Sequenced message) {
        withheld.add(message.sequence());
    }

    @Override
    public void badFrame(ErrorCode code) {
        bad.add(code);
    }

    @Override
    public void limited(Limit limit) {
        limited.add(limit);
    }

    @Override
    public void closing(Connection connection, CloseReason reason) {
        closing.add(reason);
    }

    @Override
    public void undeliverable(String connectionId) {
        undeliverable.add(connectionId);
    }
}
