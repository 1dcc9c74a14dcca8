package id.kinerja.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of an archive while it is inflated; more than a limit is refused. */
final class Inflated extends FilterInputStream {

    private long left;

    Inflated(InputStream part, long most) {
        super(part);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new FileRefused(FileRefused.Reason.DAMAGED);
        }
        return read;
    }
}
