package io.tradeagent.gateway;

import java.time.Duration;

/** When an account is locked for a source that fails to prove itself. */
public interface LockoutRules {

    /** How many failures in a row lock. */
    int failures();

    /** How long it stays locked, and how long failures are remembered after the last one. */
    Duration duration();

    /** How many triples of account, source and method are remembered; the one that failed longest ago is forgotten first. */
    int mostRemembered();
}
