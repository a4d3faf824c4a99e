package io.tradeagent.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A transport that writes at once, or only when told. */
final class ScriptedTransport implements Transport {

    final List<String> written = new ArrayList<>();
    final List<CloseReason> closed = new ArrayList<>();
    final Deque<Runnable> pending = new ArrayDeque<>();
    boolean stuck;
    boolean cut;
    int readsOn;

    @Override
    public void write(String text, Runnable done) {
        written.add(text);
        if (stuck) {
            pending.add(done);
        } else {
            done.run();
        }
    }

    void unstick() {
        stuck = false;
        while (!pending.isEmpty()) {
            pending.poll().run();
        }
    }

    @Override
    public void readOn() {
        readsOn++;
    }

    @Override
    public void close(CloseReason reason) {
        closed.add(reason);
    }

    @Override
    public void cut() {
        cut = true;
    }
}
