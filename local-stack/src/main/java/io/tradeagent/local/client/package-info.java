/** What the commands do with a running platform: read its topics, write instructions, decide about sessions. */
@NullMarked
package io.tradeagent.local.client;

import org.jspecify.annotations.NullMarked;
