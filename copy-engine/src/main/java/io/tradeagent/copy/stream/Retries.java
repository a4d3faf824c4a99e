package io.tradeagent.copy.stream;

import io.tradeagent.copy.follower.Link;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.follower.Retry;
import io.tradeagent.kernel.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which link is tried again when. In memory only, and made again from the store whenever the task starts. */
final class Retries {

    /**
     * A link of a follower.
     *
     * @param follower whose
     * @param link which
     */
    record Due(Account follower, LinkKey link) {}

    private final Map<Due, Instant> times = new HashMap<>();

    /** A link is as it is since an instant. */
    void seen(Account follower, Link link, Instant since) {
        Due due = new Due(follower, link.key());
        Retry.pause(link)
                .ifPresentOrElse(
                        // Whatever else happens to a link in the meantime does not put off what it waits for.
                        pause -> times.merge(
                                due, since.plus(pause), (known, next) -> known.isBefore(next) ? known : next),
                        () -> times.remove(due));
    }

    /** Takes those out whose time has come. */
    List<Due> due(Instant now) {
        List<Due> due = new ArrayList<>();
        times.forEach((key, at) -> {
            if (!at.isAfter(now)) {
                due.add(key);
            }
        });
        due.forEach(times::remove);
        return due;
    }
}
