package id.kinerja.target;

import id.kinerja.access.NotVisible;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a page sent. */
final class Typed {

    private Typed() {}

    /** A row's id; what is none was not made by our pages. */
    static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException e) {
            throw new NotVisible();
        }
    }

    /** One of an enum's constants; none for what is not among them. */
    static <E extends Enum<E>> Optional<E> choice(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst();
    }
}
