package io.tradeagent.session.stream;

import io.tradeagent.session.codec.CopyVersion;
import io.tradeagent.streams.EagerCommit;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps what a version of copy groups says of accounts, for the sessions that are told of it. */
final class CopyGroupsProcessor implements Processor<String, CopyVersion, Void, Void> {

    private CopyParts parts;
    private EagerCommit commit;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
    CopyGroupsProcessor() {}

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        parts = new CopyParts(context.getStateStore(SessionProcessor.STORE));
        commit = new EagerCommit(context);
    }

    @Override
    public void process(Record<String, CopyVersion> record) {
        parts.take(record.value());
        commit.processed(record);
    }
}
