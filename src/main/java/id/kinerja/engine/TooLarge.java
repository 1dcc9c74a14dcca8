package id.kinerja.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** More was sent than anybody has to say. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TooLarge(int limit) {
        super("more than " + limit + " bytes");
    }

    /**
     * The whole body; what is sent in chunks is counted while it is read.
     *
     * @throws TooLarge when it has more bytes, announced or not
     */
    static byte[] orBody(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new TooLarge(limit);
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new TooLarge(limit);
        }
        return body;
    }
}
