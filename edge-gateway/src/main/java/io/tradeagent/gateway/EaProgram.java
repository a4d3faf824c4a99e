package io.tradeagent.gateway;

/**
 * The program in the terminal, as it names itself.
 *
 * @param build the terminal's build number
 */
public record EaProgram(String name, String version, int build) {}
