package id.kinerja.bench.crash;

/** What an answer's status means to a client. */
final class Answers {

    private static final int UNAUTHORIZED = 401;

    private Answers() {}

    static boolean acknowledged(int status) {
        return status / 100 == 2;
    }

    /**
     * Whether the request was understood and not wanted, which must not happen here. While the database is away nobody
     * can be recognised, so {@code 401} says as little as a failure.
     */
    static boolean refused(int status) {
        return status / 100 == 4 && status != UNAUTHORIZED;
    }
}
