package id.kinerja.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes the identity store's passwords with bcrypt.
 *
 * <p>bcrypt reads 72 bytes, and the engine appends a salt of its own: so the salted password is digested first. A
 * password that a person chose is hashed at cost 11 (some 100 ms); a one-time password of 79 random bits cannot be
 * guessed whatever its hash costs, and thousands of them are made at once: cost 4, the least that bcrypt has.
 */
final class PasswordHash implements PasswordEncryptor {

    private static final int COST = 11;
    private static final int LEAST_COST = 4;

    private static final ThreadLocal<Boolean> ONE_TIME = ThreadLocal.withInitial(() -> false);

    private final BCryptPasswordEncoder chosen = new BCryptPasswordEncoder(COST);
    private final BCryptPasswordEncoder random = new BCryptPasswordEncoder(LEAST_COST);

    /** Runs something that stores a one-time password. */
    static void forOneTimePassword(Runnable store) {
        ONE_TIME.set(true);
        try {
            store.run();
        } finally {
            ONE_TIME.remove();
        }
    }

    @Override
    public String encrypt(String password) {
        return (ONE_TIME.get() ? random : chosen).encode(digest(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return chosen.matches(digest(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt";
    }

    private static String digest(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
