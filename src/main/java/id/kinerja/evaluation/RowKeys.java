package id.kinerja.evaluation;

import id.kinerja.access.NotVisible;
import id.kinerja.target.Behaviour;
import java.util.UUID;

/** Reads the keys of rows as pages send them; a key that means nothing belongs to no row that can be seen. */
final class RowKeys {

    /** What an id in an address looks like; anything else is no address of ours. */
    static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

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
