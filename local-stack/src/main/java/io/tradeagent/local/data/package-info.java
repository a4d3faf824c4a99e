/** The directory that a local platform keeps everything in: who holds it, its secrets, where its parts listen. */
@NullMarked
package io.tradeagent.local.data;

import org.jspecify.annotations.NullMarked;
