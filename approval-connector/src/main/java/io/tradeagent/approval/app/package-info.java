/** The connector as a Spring Boot service: configuration, health, wiring. */
@NullMarked
package io.tradeagent.approval.app;

import org.jspecify.annotations.NullMarked;
