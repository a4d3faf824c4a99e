/**
 * Copy groups: who leads, who follows, and how. These are the values as they apply to one follower, after the levels
 * platform, tenant, group and follower were joined.
 */
@NullMarked
package io.tradeagent.copy.group;

import org.jspecify.annotations.NullMarked;
