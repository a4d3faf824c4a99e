/**
 * From a document with settings on several levels to copy groups in which every follower has its effective settings, or to
 * all that is wrong with the document. Each setting has one rule of precedence, and each effective value can tell which
 * level it comes from.
 */
@NullMarked
package io.tradeagent.copy.group.definition;

import org.jspecify.annotations.NullMarked;
