package io.tradeagent.system.script;

import java.util.List;
import java.util.Set;

/**
 * One protocol script, read.
 *
 * @param name group and file, such as {@code logon/valid}
 * @param only the backends or transports that it is for; empty: all
 * @param casts its Expert Advisors, where they are not simply what their names say
 * @param statements in order
 */
record Script(String name, Set<String> only, List<Cast> casts, List<Statement> statements) {

    /**
     * An Expert Advisor of the script.
     *
     * @param ea its name in the script
     * @param account of the script's; two may share one
     * @param key of that account; two may share one
     */
    record Cast(String ea, String account, String key) {

        static Cast named(String ea) {
            return new Cast(ea, ea, "key of " + ea);
        }
    }

    /** Whether it is to be run there. */
    boolean isFor(String platform, String transport) {
        boolean named = only.contains(platform) || !(only.contains("pure") || only.contains("live"));
        return named && (only.contains(transport) || !(only.contains("websocket") || only.contains("rest")));
    }

    Cast cast(String ea) {
        return casts.stream().filter(cast -> cast.ea().equals(ea)).findFirst().orElseGet(() -> Cast.named(ea));
    }
}
