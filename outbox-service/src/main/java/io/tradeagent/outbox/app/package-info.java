/** The outbox as a Spring Boot service: configuration, metrics, wiring. */
@NullMarked
package io.tradeagent.outbox.app;

import org.jspecify.annotations.NullMarked;
