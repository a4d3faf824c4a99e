/** The whole platform in one process tree: what starts after what, what stops before what. */
@NullMarked
package io.tradeagent.local.platform;

import org.jspecify.annotations.NullMarked;
