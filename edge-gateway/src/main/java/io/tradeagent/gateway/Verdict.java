package io.tradeagent.gateway;

import io.tradeagent.kernel.Identity;
import java.time.Duration;

/** What an {@link AuthenticationMethod} makes of what a client presents. */
public sealed interface Verdict {

    /** The method vouches for the client. */
    record Vouched(Identity identity) implements Verdict {}

    /**
     * The method does not vouch for it.
     *
     * @param fault for operators alone: clients are told the same whatever it is
     */
    record Refused(AuthenticationFault fault) implements Verdict {}

    /**
     * The method cannot tell now, because something that it depends on is out of reach or too busy.
     *
     * @param retryAfter when it may know more
     */
    record Unavailable(Duration retryAfter) implements Verdict {}
}
