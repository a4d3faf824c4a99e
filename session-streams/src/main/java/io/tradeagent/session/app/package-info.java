/** The session machine as a Spring Boot service: configuration, metrics, wiring. */
@NullMarked
package io.tradeagent.session.app;

import org.jspecify.annotations.NullMarked;
