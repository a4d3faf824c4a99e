/** What operators may configure. */
@NullMarked
package io.tradeagent.session.app;

import org.jspecify.annotations.NullMarked;
