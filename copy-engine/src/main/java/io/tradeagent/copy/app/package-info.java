/** The copy engine as a Spring Boot service: configuration, metrics, wiring. */
@NullMarked
package io.tradeagent.copy.app;

import org.jspecify.annotations.NullMarked;
