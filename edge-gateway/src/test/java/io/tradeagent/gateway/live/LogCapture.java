package io.tradeagent.gateway.live;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Everything that is logged by this gateway, at any level, and by what it is made of, down to debugging. */
final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final List<String> OURS = List.of("io.tradeagent");
    private static final List<String> THEIRS =
            List.of("org.springframework.web", "org.apache.kafka.clients", "com.nimbusds");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LogCapture() {}

    /** Starts; a gateway that starts later sets the log up anew. */
    static LogCapture listening() {
        LogCapture capture = new LogCapture();
        capture.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        capture.start();
        OURS.forEach(name -> capture.listen(name, Level.TRACE));
        THEIRS.forEach(name -> capture.listen(name, Level.DEBUG));
        return capture;
    }

    private void listen(String name, Level level) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        logger.setLevel(level);
        logger.setAdditive(false);
        logger.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add(event.getFormattedMessage() + event.getKeyValuePairs() + event.getMDCPropertyMap() + trace);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        Stream.concat(OURS.stream(), THEIRS.stream()).forEach(name -> {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            logger.detachAppender(this);
            logger.setLevel(null);
            logger.setAdditive(true);
        });
        stop();
    }
}
