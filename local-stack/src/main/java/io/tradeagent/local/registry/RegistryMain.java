package io.tradeagent.local.registry;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The child process: runs Apicurio's own main class, and lives exactly as long as its standard input is open.
 *
 * <p>The parent holds the other end of that pipe, so the child ends when the parent closes it and also when the parent
 * is killed. Signals that a terminal sends to the whole process group are not for the child: the services still need
 * the registry while they stop.
 */
public final class RegistryMain {

    private static final String APICURIO = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private RegistryMain() {}

    /**
     * Runs until standard input ends.
     *
     * @param arguments handed to Apicurio
     */
    public static void main(String[] arguments)
            throws ClassNotFoundException, NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        for (String signal : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(signal), SignalHandler.SIG_IGN);
        }
        Thread.ofPlatform().name("parent-watch").daemon().start(RegistryMain::exitWithParent);
        Class.forName(APICURIO).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent writes nothing; whatever comes is not for us.
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        System.exit(0);
    }
}
