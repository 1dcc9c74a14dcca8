package id.kinerja.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain: it holds the hash of the link before it, of itself and of its entry.
 *
 * <p>SHA-256 over the 32 bytes of the previous hash and these values in this order, each as its length in bytes, a colon
 * and its UTF-8 text, or a single {@code -} when there is none: {@code 2} (the version of this form), position, settled
 * id, time of sealing, month, and the entry's values in the order of {@link AuditEntry}. The first form, {@code 1}, has no
 * salt: that of entries from before there was one, and what a node sealed that did not know it yet. Moments are in UTC as ISO 8601
 * writes them, with 0, 3 or 6 digits of the second's fraction.
 *
 * @param position from 1 on without a gap
 * @param month the first day of the entry's month in UTC
 * @param settledId every entry up to this id had been sealed when this seal was made, or will never be
 */
record Seal(long position, long entryId, LocalDate month, long settledId, Instant sealedAt, byte[] hash) {

    /** What the first seal takes for the hash before it. */
    static final byte[] NOTHING = new byte[32];

    private static final String UNSALTED = "1";
    private static final String SALTED = "2";

    static Seal on(AuditEntry entry, long position, long settledId, Instant sealedAt, byte[] previous) {
        LocalDate month = month(entry.writtenAt());
        return new Seal(
                position,
                entry.id(),
                month,
                settledId,
                sealedAt,
                hash(previous, position, settledId, sealedAt, month, entry, entry.salt() != null));
    }

    /** Whether this is the seal on this entry after that hash. */
    boolean fits(AuditEntry entry, byte[] previous) {
        return entry.salt() != null && fits(entry, previous, true) || fits(entry, previous, false);
    }

    private boolean fits(AuditEntry entry, byte[] previous, boolean salted) {
        return Arrays.equals(hash, hash(previous, position, settledId, sealedAt, month, entry, salted));
    }

    static Seal read(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("position"),
                row.getLong("entry_id"),
                row.getObject("month", LocalDate.class),
                row.getLong("settled_id"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getBytes("hash"));
    }

    static LocalDate month(Instant writtenAt) {
        return LocalDate.ofInstant(writtenAt, ZoneOffset.UTC).withDayOfMonth(1);
    }

    private static byte[] hash(
            byte[] previous,
            long position,
            long settledId,
            Instant sealedAt,
            LocalDate month,
            AuditEntry entry,
            boolean salted) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(previous);
        Object[] values = {
            salted ? SALTED : UNSALTED,
            position,
            settledId,
            sealedAt,
            month,
            entry.id(),
            entry.writtenAt(),
            entry.at(),
            entry.action(),
            entry.actor(),
            entry.onBehalfOf(),
            entry.roles(),
            entry.address(),
            entry.objectType(),
            entry.objectId(),
            entry.employeeId(),
            entry.caseId(),
            entry.taskId(),
            entry.before(),
            entry.after(),
            entry.reason()
        };
        for (@Nullable Object value : values) {
            bytes.writeBytes(canonical(value));
        }
        if (salted) {
            bytes.writeBytes(canonical(entry.salt()));
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] canonical(@Nullable Object value) {
        if (value == null) {
            return "-".getBytes(StandardCharsets.UTF_8);
        }
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        byte[] length = (text.length + ":").getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(length, length.length + text.length);
        System.arraycopy(text, 0, both, length.length, text.length);
        return both;
    }
}
