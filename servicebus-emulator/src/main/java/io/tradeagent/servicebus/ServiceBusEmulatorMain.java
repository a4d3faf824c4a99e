package io.tradeagent.servicebus;

import io.tradeagent.servicebus.journal.JournalException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs an emulator as a program of its own. */
public final class ServiceBusEmulatorMain {
    private static final String KEY_VARIABLE = "SERVICEBUS_EMULATOR_KEY";
    private static final int USAGE = 64;
    private static final int FAILED = 1;
    private static final String HELP = """
            Usage: servicebus-emulator --config FILE [--port N] [--data DIR] [--key-name NAME]

              --config FILE    entities, in the format of the Config.json of Microsoft's emulator
              --port N         port on 127.0.0.1 (default 5672; 0 picks a free one)
              --data DIR       keeps messages across restarts; without it they end with the process
              --key-name NAME  name of the shared access key (default local)
              --help           prints this

            The key itself is read from the environment variable %s.
            Clients connect with
              Endpoint=sb://localhost:5672;SharedAccessKeyName=local;SharedAccessKey=...;UseDevelopmentEmulator=true
            """.formatted(KEY_VARIABLE);

    private ServiceBusEmulatorMain() {}

    /** Runs until it is told to stop by a signal. */
    public static void main(String[] args) throws InterruptedException {
        int status = run(List.of(args), System.getenv(), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> args, Map<String, String> environment, PrintStream out, PrintStream err)
            throws InterruptedException {
        if (args.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        try {
            serve(configure(args.iterator(), environment).start(), out);
            return 0;
        } catch (UsageException e) {
            err.println(e.getMessage() + " (see --help)");
            return USAGE;
        } catch (PortInUseException | ConfigException | JournalException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static EmulatorBuilder configure(Iterator<String> args, Map<String, String> environment) {
        EmulatorBuilder builder = ServiceBusEmulator.builder().port(5672);
        String keyName = "local";
        boolean configured = false;
        while (args.hasNext()) {
            String option = args.next();
            switch (option) {
                case "--port" -> builder.port(port(value(option, args)));
                case "--data" -> builder.dataDirectory(Path.of(value(option, args)));
                case "--key-name" -> keyName = value(option, args);
                case "--config" -> {
                    builder.config(EmulatorConfig.read(Path.of(value(option, args))));
                    configured = true;
                }
                default -> throw new UsageException("unknown option " + option);
            }
        }
        if (!configured) {
            throw new UsageException("--config is missing");
        }
        String key = environment.get(KEY_VARIABLE);
        if (key == null) {
            throw new UsageException("the environment variable " + KEY_VARIABLE + " is missing");
        }
        return builder.sharedAccessKey(keyName, key);
    }

    private static void serve(ServiceBusEmulator emulator, PrintStream out) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            emulator.close();
            stopped.countDown();
        }));
        out.println("Service Bus emulator is ready on 127.0.0.1:" + emulator.port());
        stopped.await();
    }

    private static String value(String option, Iterator<String> args) {
        if (!args.hasNext()) {
            throw new UsageException(option + " needs a value");
        }
        return args.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--port needs a number, not " + text);
        }
        throw new UsageException("--port must lie between 0 and 65535");
    }

    private static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }
}
