package io.tradeagent.local.demo;

/**
 * One event of the timeline.
 *
 * @param who a terminal, the operator or the platform
 * @param what in two or three words
 * @param sequence "in 7" or "out 2"; empty where there is none
 * @param detail the rest
 */
record Line(Hue hue, String who, String what, String sequence, String detail) {

    Line(Hue hue, String who, String what, String detail) {
        this(hue, who, what, "", detail);
    }
}
