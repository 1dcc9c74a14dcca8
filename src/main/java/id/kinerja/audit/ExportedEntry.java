package id.kinerja.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its seal, as a line of a month's file.
 *
 * @param leftOut whether the seal stands alone: the entry is about who got the file, or about anonymous feedback
 * @param withheld whether the entry stands without what it says, so that it cannot be computed anew
 */
record ExportedEntry(
        long position,
        LocalDate month,
        long settledId,
        Instant sealedAt,
        String hash,
        @Nullable AuditEntry entry,
        boolean leftOut,
        boolean withheld) {

    static ExportedEntry of(Seal seal, @Nullable Told told) {
        return new ExportedEntry(
                seal.position(),
                seal.month(),
                seal.settledId(),
                seal.sealedAt(),
                HexFormat.of().formatHex(seal.hash()),
                told == null ? null : told.entry(),
                told != null && told.entry() == null,
                told != null && told.withheld());
    }
}
