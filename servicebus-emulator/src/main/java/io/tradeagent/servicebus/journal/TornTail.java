package io.tradeagent.servicebus.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows the last good record. A crash leaves at most one record cut short there, which nobody was promised. A complete
 * record with a wrong checksum and more behind it is damage instead: cutting it off would lose confirmed messages.
 */
record TornTail(Path path, FileChannel channel, long start) {
    private static final Logger LOG = LoggerFactory.getLogger(TornTail.class);
    private static final int HEAD_BYTES = 8;

    void cutOff() throws IOException {
        long tail = channel.size() - start;
        if (tail == 0) {
            return;
        }
        if (tail > HEAD_BYTES) {
            long length = ByteBuffer.wrap(read(channel, start, HEAD_BYTES)).getInt();
            boolean moreBehind = length > 0 && length < tail - HEAD_BYTES;
            if (length < 0 || moreBehind) {
                throw new JournalException(
                        path + " is damaged at byte " + start + " of " + channel.size()
                                + "; restore it from a copy, or delete the data directory to start empty",
                        null);
            }
        }
        LOG.warn("{}: cut off {} bytes of a write that a crash left unfinished", path, tail);
        channel.truncate(start);
    }

    static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("the file ends at " + channel.size());
            }
        }
        return buffer.array();
    }
}
