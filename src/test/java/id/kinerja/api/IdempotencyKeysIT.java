package id.kinerja.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyKeysIT extends IntegrationTest {

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_key_is_kept_for_a_day_and_then_forgotten() {
        carriedOut("young", "23 hours");
        carriedOut("old", "25 hours");

        keys.forget();

        assertThat(keys.find("keys-it", "young")).as("a retry may still come").isPresent();
        assertThat(keys.find("keys-it", "old"))
                .as("answers are not kept for good")
                .isEmpty();
    }

    private void carriedOut(String key, String ago) {
        jdbc.sql("insert into idempotency_key (user_name, key, digest, made_at)"
                        + " values ('keys-it', :key, repeat('0', 64), now() - cast(:ago as interval))")
                .param("key", key)
                .param("ago", ago)
                .update();
    }
}
