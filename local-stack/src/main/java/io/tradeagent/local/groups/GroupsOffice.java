package io.tradeagent.local.groups;

import io.tradeagent.copy.codec.CopyGroupsCodec;
import io.tradeagent.copy.group.Provenance;
import io.tradeagent.copy.group.definition.GroupsDefinition;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schemas.serde.SchemaRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/** Makes a sound document the next version of its tenant's groups. */
public final class GroupsOffice {

    private static final Duration READABLE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String bootstrapServers;
    private final SchemaRegistry registry;
    private final InstantSource clock;

    /**
     * Prepares to work with a cluster.
     *
     * @param clock says when a version was applied
     */
    public GroupsOffice(String bootstrapServers, SchemaRegistry registry, InstantSource clock) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * What somebody wants applied.
     *
     * @param definition the groups
     * @param document as it was written
     * @param by who wants it
     * @param expected the version that it was made from, if that must still apply; 0: that there is none yet
     */
    public record Request(GroupsDefinition definition, String document, String by, OptionalLong expected) {}

    /** Whether applying wrote a version. */
    public enum Effect {
        WRITTEN,
        /** The same document with the same effective values applies already. */
        UNCHANGED
    }

    /**
     * The version that applies now.
     *
     * @param offsets where it stands, by partition
     */
    public record Applied(long version, Effect effect, Map<Integer, Long> offsets) {}

    /**
     * Applies a document; returns when the version is committed to every partition.
     *
     * @throws GroupsRefusedException if another version applies than was expected, if another writer took over, or if the
     *     groups are too large; then nothing was written
     */
    public Applied apply(Request request) throws InterruptedException {
        try (GroupsWriter writer =
                GroupsWriter.open(bootstrapServers, request.definition().tenant(), registry)) {
            return apply(request, writer);
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new GroupsRefusedException("Another apply for tenant "
                    + request.definition().tenant() + " has begun and takes over; this one wrote nothing");
        }
    }

    /** The present version is read after the writer was opened: nobody else can write one behind it. */
    private Applied apply(Request request, GroupsWriter writer) throws InterruptedException {
        Optional<StoredGroups> present = new GroupsLog(bootstrapServers, registry)
                .read(request.definition().tenant());
        long version = present.map(stored -> stored.record().getVersion()).orElse(0L);
        if (request.expected().isPresent() && request.expected().getAsLong() != version) {
            throw new GroupsRefusedException(
                    "Version " + version + " applies, not " + request.expected().getAsLong() + "; nothing was applied");
        }
        CopyGroupsVersion next = CopyGroupsCodec.record(
                request.definition().version(version + 1),
                new Provenance(request.document(), request.by(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        if (present.isPresent()
                && isSame(present.get().record(), next)
                && present.get().offsets().size() == writer.partitions()) {
            return new Applied(version, Effect.UNCHANGED, present.get().offsets());
        }
        Map<Integer, Long> offsets = writer.write(next);
        awaitReadable(next, offsets.size());
        return new Applied(version + 1, Effect.WRITTEN, offsets);
    }

    /** A commit is sure before every partition shows it: whoever looks right after an apply shall see it. */
    private void awaitReadable(CopyGroupsVersion written, int partitions) throws InterruptedException {
        GroupsLog log = new GroupsLog(bootstrapServers, registry);
        TenantId tenant = new TenantId(written.getTenantId());
        long deadline = System.nanoTime() + READABLE.toNanos();
        while (log.read(tenant)
                .filter(stored -> isThere(stored, written, partitions))
                .isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                throw new GroupsRefusedException("Version " + written.getVersion()
                        + " is committed, but cannot be read after " + READABLE.toSeconds() + " s; see it with show");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private static boolean isThere(StoredGroups stored, CopyGroupsVersion written, int partitions) {
        long version = stored.record().getVersion();
        return version > written.getVersion()
                || (version == written.getVersion() && stored.offsets().size() == partitions);
    }

    private static boolean isSame(CopyGroupsVersion present, CopyGroupsVersion next) {
        return present.getDocument().equals(next.getDocument())
                && present.getGroups().equals(next.getGroups());
    }
}
