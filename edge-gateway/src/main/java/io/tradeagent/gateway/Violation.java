package io.tradeagent.gateway;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: a JSON pointer, a header's or a parameter's name
 * @param message what, in words that do not quote the value
 */
public record Violation(String field, String message) {}
