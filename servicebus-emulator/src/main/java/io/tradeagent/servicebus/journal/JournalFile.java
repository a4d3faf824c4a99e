package io.tradeagent.servicebus.journal;

import io.tradeagent.servicebus.entity.Change;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * One file: eight bytes that say what it is, then records of {@code length:int crc32c:int payload}. Big endian. An append is
 * one write of one record.
 */
final class JournalFile implements Closeable {
    private static final byte[] MAGIC = "SBEMJ001".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_BYTES = 8;
    private static final int MAX_RECORD_BYTES = 256 << 20;

    private final Path path;
    private final FileChannel channel;
    private long end;

    private JournalFile(Path path, FileChannel channel, long end) {
        this.path = path;
        this.channel = channel;
        this.end = end;
    }

    static JournalFile create(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        JournalFile file = new JournalFile(path, channel, 0);
        file.writeFully(ByteBuffer.wrap(MAGIC));
        file.end = MAGIC.length;
        return file;
    }

    /** Replays the file and leaves it open for appending, its torn tail cut off. */
    static JournalFile open(Path path, Consumer<Change> replay) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            JournalFile file = new JournalFile(path, channel, MAGIC.length);
            file.replay(replay);
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    long size() {
        return end;
    }

    void append(List<Change> changes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(new byte[HEAD_BYTES]);
        ChangeCodec.write(changes, new DataOutputStream(bytes));
        byte[] record = bytes.toByteArray();
        ByteBuffer buffer = ByteBuffer.wrap(record);
        buffer.putInt(0, record.length - HEAD_BYTES).putInt(4, checksum(record, HEAD_BYTES));
        writeFully(buffer);
        end += record.length;
    }

    /** Takes back what an append that failed has left behind. */
    void undoPartialAppend() throws IOException {
        channel.truncate(end);
        channel.position(end);
    }

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void writeFully(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private void replay(Consumer<Change> replay) throws IOException {
        long size = channel.size();
        if (!Arrays.equals(read(0, (int) Math.min(size, MAGIC.length)), MAGIC)) {
            throw new JournalException(path + " is not a journal of this version", null);
        }
        while (size - end >= HEAD_BYTES) {
            ByteBuffer head = ByteBuffer.wrap(read(end, HEAD_BYTES));
            int length = head.getInt();
            int crc = head.getInt();
            if (length <= 0 || length > MAX_RECORD_BYTES || length > size - end - HEAD_BYTES) {
                break;
            }
            byte[] payload = read(end + HEAD_BYTES, length);
            if (checksum(payload, 0) != crc) {
                break;
            }
            ChangeCodec.read(new DataInputStream(new ByteArrayInputStream(payload)))
                    .forEach(replay);
            end += HEAD_BYTES + (long) length;
        }
        new TornTail(path, channel, end).cutOff();
        channel.position(end);
    }

    private byte[] read(long position, int length) throws IOException {
        return TornTail.read(channel, position, length);
    }

    static int checksum(byte[] bytes, int from) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, bytes.length - from);
        return (int) crc.getValue();
    }
}
