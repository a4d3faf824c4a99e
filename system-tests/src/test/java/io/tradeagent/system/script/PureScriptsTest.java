package io.tradeagent.system.script;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every protocol script against the cores, over both transports. */
class PureScriptsTest {

    @TestFactory
    Stream<DynamicTest> thePlatformKeepsTheProtocol() {
        List<Script> scripts = ScriptReader.all();
        return Stream.of("websocket", "rest")
                .flatMap(transport -> scripts.stream()
                        .filter(script -> script.isFor("pure", transport))
                        .map(script -> DynamicTest.dynamicTest(
                                script.name() + " over " + transport,
                                () -> new ScriptRun(script, new PureBackend(transport)).run())));
    }
}
