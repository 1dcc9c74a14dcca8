package id.kinerja.api;

import org.jspecify.annotations.Nullable;

/**
 * A request that may be repeated without being carried out twice, on its way through the application.
 *
 * @param user who sent it; keys of different people do not meet
 * @param key what the sender calls it
 * @param digest what it asks, so that another request under the same key is found out
 */
record IdempotentRequest(String user, String key, String digest) {

    private static final ThreadLocal<@Nullable IdempotentRequest> CURRENT = new ThreadLocal<>();

    /** The request that this thread is working on; none when it carries no key, or is carried out already. */
    static @Nullable IdempotentRequest current() {
        return CURRENT.get();
    }

    void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
    }
}
