package id.kinerja.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand in the audit trail (jejak audit). When, from where and in which roles is added when it is written.
 *
 * @param actor the user name of who did it; who is signed in when it is none, and {@code system} when nobody is
 * @param onBehalfOf the user name of the official for whom an acting official did it (Plt, Plh)
 * @param objectType what it was done to, such as {@code evaluation}
 * @param employeeId whose file it is about
 * @param taskId the engine's id of the task
 * @param before what was, as far as it is short; empty when nothing was changed
 * @param after what is, as far as it is short
 */
public record Entry(
        Action action,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        String objectType,
        @Nullable String objectId,
        @Nullable UUID employeeId,
        @Nullable UUID caseId,
        @Nullable String taskId,
        Map<String, ?> before,
        Map<String, ?> after,
        @Nullable String reason) {

    /**
     * What the trail says of words.
     *
     * @param characters how many there are
     * @param sha256 of the case's id, a line break and the words
     */
    private record Words(int characters, String sha256) {

        static Words of(String digested, String words) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(digested.getBytes(StandardCharsets.UTF_8));
                return new Words(
                        words.codePointCount(0, words.length()), HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Something done by who is signed in. */
    public static Entry of(Action action, String objectType, @Nullable Object objectId) {
        return new Entry(
                action,
                null,
                null,
                objectType,
                objectId == null ? null : objectId.toString(),
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                null);
    }

    /** Done by the account of this name. */
    public Entry by(@Nullable String userName) {
        return new Entry(
                action, userName, onBehalfOf, objectType, objectId, employeeId, caseId, taskId, before, after, reason);
    }

    /** Done for the official of this account. */
    public Entry onBehalfOf(@Nullable String userName) {
        return new Entry(
                action, actor, userName, objectType, objectId, employeeId, caseId, taskId, before, after, reason);
    }

    /** About this employee's file. */
    public Entry fileOf(@Nullable UUID employee) {
        return new Entry(
                action, actor, onBehalfOf, objectType, objectId, employee, caseId, taskId, before, after, reason);
    }

    /** In this case, and by this task if there is one. */
    public Entry inCase(UUID id, @Nullable String task) {
        return new Entry(action, actor, onBehalfOf, objectType, objectId, employeeId, id, task, before, after, reason);
    }

    /** What was and what is. */
    public Entry changed(Map<String, ?> from, Map<String, ?> to) {
        return new Entry(action, actor, onBehalfOf, objectType, objectId, employeeId, caseId, taskId, from, to, reason);
    }

    /**
     * With words about somebody that stay with the case, where the table of rights guards them: the entry says that there
     * were some, how long they are, and a digest by which they can be proved; nothing where there are none.
     *
     * @param words as they are kept with the case, which {@link #inCase} has named
     */
    public Entry withWords(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(after);
        more.put("words", Words.of(caseId + "\n" + words.strip(), words.strip()));
        return changed(before, more);
    }

    /** Why, in the words of who did it. */
    public Entry because(@Nullable String why) {
        return new Entry(
                action, actor, onBehalfOf, objectType, objectId, employeeId, caseId, taskId, before, after, why);
    }
}
