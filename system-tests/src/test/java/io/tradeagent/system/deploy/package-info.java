/** What can be known of the container files without a Docker engine. */
@NullMarked
package io.tradeagent.system.deploy;

import org.jspecify.annotations.NullMarked;
