package id.kinerja.api;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list; its order is total, so that no item is on two pages while nothing changes.
 *
 * @param page counted from 1
 * @param size items on a full page
 * @param total items on all pages
 */
public record ApiPage<T>(List<T> items, int page, int size, long total) {

    /** The page that was asked for, of a list that the database has cut. */
    public static <T> ApiPage<T> of(List<T> items, PageQuery asked, long total) {
        return new ApiPage<>(items, asked.number(), asked.limit(), total);
    }

    /** The page that was asked for, of a short list that is here as a whole. */
    public static <T> ApiPage<T> cut(List<T> all, PageQuery asked) {
        return of(all.stream().skip(asked.offset()).limit(asked.limit()).toList(), asked, all.size());
    }

    /** The same page with other items. */
    public <R> ApiPage<R> map(Function<? super T, R> change) {
        return new ApiPage<>(items.stream().map(change).toList(), page, size, total);
    }
}
