package io.tradeagent.local.cli;

import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.SnapshotDemand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Demands a snapshot of an account's terminal. */
@Command(
        name = "snapshot",
        description =
                "Tells an account's terminal what the platform believes, demands its snapshot, and prints the demand's"
                        + " snapshot_id. With --wait also what became of the demand; the status is 0 only if that is settled. The"
                        + " snapshot itself comes to ta.ea.sync-snapshots.v1.")
final class DemandSnapshotCommand implements Callable<Integer> {

    @Mixin
    private IssueFlags issue = new IssueFlags();

    @Override
    public Integer call() throws InterruptedException {
        return issue.issue(
                "snapshot_id",
                (addressed, id) -> addressed.setInstruction(new SnapshotDemand(id, DemandReason.on_demand)));
    }
}
