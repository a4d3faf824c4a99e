package io.tradeagent.local.demo;

/** What a colour is for. */
enum Hue {
    /** Names and headings. */
    STRONG("1"),
    /** Times and explanations. */
    FAINT("2"),
    /** Went well. */
    GOOD("32"),
    /** Has to wait. */
    WAITING("33"),
    /** Was refused or ended. */
    BAD("31"),
    /** Trades and orders. */
    TRADE("36"),
    /** Everything else. */
    PLAIN("0");

    private final String code;

    Hue(String code) {
        this.code = code;
    }

    /** The number of the ANSI escape sequence. */
    String code() {
        return code;
    }
}
