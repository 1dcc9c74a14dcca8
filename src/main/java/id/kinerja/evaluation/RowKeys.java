package id.kinerja.evaluation;

import id.kinerja.access.NotVisible;
import id.kinerja.target.Behaviour;
import java.util.UUID;

/** Reads the keys of rows as pages send them; a key that means nothing belongs to no row that can be seen. */
final class RowKeys {

    private RowKeys() {}

    static UUID result(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new NotVisible();
        }
    }

    static Behaviour behaviour(String key) {
        try {
            return Behaviour.valueOf(key);
        } catch (IllegalArgumentException e) {
            throw new NotVisible();
        }
    }
}
