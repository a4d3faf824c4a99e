/** What the tests of several packages need. */
package io.tradeagent.copy;
