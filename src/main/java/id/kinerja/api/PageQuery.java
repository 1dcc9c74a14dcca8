package id.kinerja.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param page counted from 1; the first when it is not said
 * @param size items on a page, at most {@value #MOST}; {@value #USUAL} when it is not said
 */
public record PageQuery(
        @Min(1) @Max(MOST_PAGES) @Nullable Integer page,
        @Min(1) @Max(MOST) @Nullable Integer size) {

    static final int USUAL = 50;
    static final int MOST = 200;
    static final int MOST_PAGES = 1_000_000;

    /** The page, counted from 1. */
    public int number() {
        return page == null ? 1 : page;
    }

    /** Items on a page. */
    public int limit() {
        return size == null ? USUAL : size;
    }

    /** How many items come before this page. */
    public int offset() {
        return (number() - 1) * limit();
    }
}
