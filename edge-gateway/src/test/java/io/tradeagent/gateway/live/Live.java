package io.tradeagent.gateway.live;

import io.tradeagent.kafka.embedded.EmbeddedKafka;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one broker and one played platform for all of a run; each test keeps to accounts of its own. */
final class Live implements ParameterResolver {

    /** The parts outside the gateway. */
    record Stage(EmbeddedKafka kafka, RegistryServer registry, PlayedLog log, PlayedPlatform platform)
            implements AutoCloseable {

        static Stage build() {
            EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory();
            RegistryServer registry = new RegistryServer();
            PlayedLog log = new PlayedLog(kafka.bootstrapServers(), registry.registry());
            return new Stage(kafka, registry, log, new PlayedPlatform(log));
        }

        Gateway gateway(String... settings) {
            return Gateway.start(kafka.bootstrapServers(), registry.url(), settings);
        }

        @Override
        public void close() {
            platform.close();
            registry.close();
            kafka.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Live.class))
                .computeIfAbsent(Stage.class, type -> Stage.build(), Stage.class);
    }
}
