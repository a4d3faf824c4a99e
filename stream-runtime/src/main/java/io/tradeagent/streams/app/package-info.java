/** A Streams application as a Spring Boot service: what it is told, how it starts and stops, how it says that it is well. */
@NullMarked
package io.tradeagent.streams.app;

import org.jspecify.annotations.NullMarked;
