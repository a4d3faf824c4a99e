package io.tradeagent.gateway;

import org.jspecify.annotations.Nullable;

/** What the session machine answers to a request. */
public sealed interface Reply {

    /**
     * Granted.
     *
     * @param session as it is after the request; null where the request leaves none to speak of
     * @param previousRetired whether the request ended an older session of the identity
     */
    record Granted(@Nullable SessionView session, boolean previousRetired) implements Reply {}

    /**
     * Refused.
     *
     * @param code the protocol's
     */
    record Refused(String code) implements Reply {}
}
