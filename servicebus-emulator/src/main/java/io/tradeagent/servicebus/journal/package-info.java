/**
 * Durability: an append-only file of changes, each append guarded by a checksum.
 *
 * <p>An append has reached the operating system before it is confirmed, so it survives the end of the process, {@code
 * kill -9} included; with {@link io.tradeagent.servicebus.journal.Durability#POWER_LOSS} it has reached the disk. What a crash
 * cut short at the end of the file was never confirmed: it is cut off at the next start. Damage before the end is not
 * repaired but reported, as it would lose confirmed messages.
 */
@NullMarked
package io.tradeagent.servicebus.journal;

import org.jspecify.annotations.NullMarked;
