package io.tradeagent.local.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * One run of the command line in this JVM.
 *
 * @param status for the operating system
 * @param out standard output
 * @param err standard error
 */
record Invocation(int status, List<String> out, List<String> err) {

    static Invocation of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = CommandLineProgram.withAllCommands()
                .run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Invocation(
                status, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
