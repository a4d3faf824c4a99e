package io.tradeagent.session.codec;

import io.tradeagent.session.CopyPart;
import io.tradeagent.session.store.StoredCopyPart;
import io.tradeagent.session.store.StoredCopyVersion;
import io.tradeagent.streams.StoredRecord;

/** Parts in copy groups as they stand in the store. */
public final class CopyPartCodec {

    private final StoredRecord<StoredCopyPart> parts = StoredRecord.of(StoredCopyPart.class);
    private final StoredRecord<StoredCopyVersion> versions = StoredRecord.of(StoredCopyVersion.class);

    /** The bytes of a part. */
    public byte[] write(CopyPart part) {
        return parts.write(new StoredCopyPart(StoredEnums.role(part.role()), part.groups()));
    }

    /** Reads them. */
    public CopyPart read(byte[] bytes) {
        StoredCopyPart stored = parts.read(bytes);
        return new CopyPart(StoredEnums.role(stored.getRole()), stored.getGroups());
    }

    /** The bytes of a version's number. */
    public byte[] writeVersion(long version) {
        return versions.write(new StoredCopyVersion(version));
    }

    /** Reads them. */
    public long readVersion(byte[] bytes) {
        return versions.read(bytes).getVersion();
    }
}
