package io.tradeagent.system.script;

import io.tradeagent.system.Platform;
import io.tradeagent.system.SharedPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every protocol script against the running platform, over both transports. All run side by side, each with accounts of its own;
 * the tests only wait for them, so that one slow script costs what it takes and not what it adds.
 */
@ExtendWith(SharedPlatform.class)
class LiveScriptsIT {

    /** Enough to keep two cores busy; more would only make each script slower than a terminal would stand. */
    private static final int AT_ONCE = 12;

    private static LivePlatform platform;
    private static ExecutorService runners;

    @BeforeAll
    static void up(Platform shared) {
        platform = new LivePlatform(shared);
        runners = Executors.newFixedThreadPool(AT_ONCE);
    }

    @AfterAll
    static void down() {
        runners.shutdownNow();
        platform.close();
    }

    @TestFactory
    Stream<DynamicTest> thePlatformKeepsTheProtocol() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Script script : ScriptReader.all()) {
            for (String transport : List.of("websocket", "rest")) {
                if (script.isFor("live", transport)) {
                    tests.add(started(script, transport, transport.charAt(0) + "" + tests.size() + "-"));
                }
            }
        }
        return tests.stream();
    }

    private static DynamicTest started(Script script, String transport, String prefix) {
        Backend backend = new LiveBackend(platform, transport, prefix);
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> new ScriptRun(script, backend).run(), runners);
        return DynamicTest.dynamicTest(script.name() + " over " + transport, () -> {
            try {
                run.join();
            } catch (CompletionException e) {
                throw e.getCause();
            }
        });
    }
}
