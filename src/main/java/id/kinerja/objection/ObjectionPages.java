package id.kinerja.objection;

import java.util.UUID;

/** What pages, forms and programs agree on. */
final class ObjectionPages {

    /** The greatest length of what people write, in characters. */
    static final int MAX_LENGTH = 4000;

    private ObjectionPages() {}

    /** The address of an objection's page. */
    static String address(UUID id) {
        return "/objections/" + id;
    }
}
