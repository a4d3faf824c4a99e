package io.tradeagent.local.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** Results on standard output, one JSON object a line. */
final class ResultLines {

    private final PrintWriter out;

    ResultLines(PrintWriter out) {
        this.out = out;
    }

    /**
     * Writes a line.
     *
     * @return whether anybody still reads: false once the reader of a pipe is gone
     */
    boolean write(JsonNode result) {
        out.println(result);
        return !out.checkError();
    }
}
