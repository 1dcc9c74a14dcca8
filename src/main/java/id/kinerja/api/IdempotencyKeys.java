package id.kinerja.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests with a key were carried out, with which status, and of what; kept for a day. */
@Repository
class IdempotencyKeys {

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes in the current transaction that it carries out the request, if it has written anything.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another transaction has carried it out
     */
    boolean note(IdempotentRequest request) {
        return jdbc.sql("""
                        insert into idempotency_key (user_name, key, digest)
                        select :user, :key, :digest where pg_current_xact_id_if_assigned() is not null
                        """)
                        .param("user", request.user())
                        .param("key", request.key())
                        .param("digest", request.digest())
                        .update()
                == 1;
    }

    Optional<CarriedOut> find(String user, String key) {
        return jdbc.sql("""
                        select digest, status, content_type, body, made_at > now() - interval '10 seconds' as recent from idempotency_key
                        where user_name = :user and key = :key
                        """)
                .param("user", user)
                .param("key", key)
                .query((row, number) -> {
                    byte @Nullable [] body = row.getBytes("body");
                    return new CarriedOut(
                            row.getString("digest"),
                            body == null ? null : new Answer(row.getInt("status"), row.getString("content_type"), body),
                            row.getBoolean("recent"));
                })
                .optional();
    }

    /** Keeps how a request that was carried out is answered. */
    void answered(IdempotentRequest request, Answer answer) {
        jdbc.sql("""
                        update idempotency_key set status = :status, content_type = :type, body = :body
                        where user_name = :user and key = :key
                        """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("body", answer.body())
                .param("user", request.user())
                .param("key", request.key())
                .update();
    }

    /**
     * A request that was carried out.
     *
     * @param answer none while it is being answered, or when the application was ended before it could answer
     * @param recent whether it was carried out within the last seconds, so that it may still be answered
     */
    record CarriedOut(String digest, @Nullable Answer answer, boolean recent) {}

    /** What of an answer a retry gets: its status, and what leads to the thing. */
    record Answer(int status, @Nullable String contentType, byte[] body) {}
}
