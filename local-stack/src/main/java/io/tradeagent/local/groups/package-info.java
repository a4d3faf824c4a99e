/** Copy groups of a running platform: which version applies, writing the next one, and whether the copy engine uses it. */
@NullMarked
package io.tradeagent.local.groups;

import org.jspecify.annotations.NullMarked;
