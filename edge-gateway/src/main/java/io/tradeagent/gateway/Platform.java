package io.tradeagent.gateway;

/** The platforms of MetaTrader. */
public enum Platform {
    MT4,
    MT5
}
