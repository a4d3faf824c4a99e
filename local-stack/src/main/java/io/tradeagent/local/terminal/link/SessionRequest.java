package io.tradeagent.local.terminal.link;

/**
 * What a terminal says when it asks for a session.
 *
 * @param tenantId whose customer the account is
 * @param accountId the account's number at its broker
 * @param authKey the identity's secret
 */
public record SessionRequest(
        String tenantId, String accountId, AuthKey authKey, Platform platform, EaProgram program, TradingMode mode) {

    /** The platforms of MetaTrader, named as on the wire. */
    public enum Platform {
        /** MetaTrader 4. */
        MT4,
        /** MetaTrader 5. */
        MT5
    }

    /** Whether money moves. */
    public enum TradingMode {
        /** It does. */
        LIVE,
        /** It never does. */
        SANDBOX
    }

    /** The program in the terminal, as it names itself. */
    public record EaProgram(String name, String version, int build) {}
}
