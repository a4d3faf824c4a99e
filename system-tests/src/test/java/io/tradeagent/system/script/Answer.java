package io.tradeagent.system.script;

import tools.jackson.databind.JsonNode;

/**
 * What a request came to.
 *
 * @param status of HTTP; 101 for a stream that was opened
 * @param body missing where there was none
 */
record Answer(int status, JsonNode body) {}
