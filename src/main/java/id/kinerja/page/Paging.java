package id.kinerja.page;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a long list.
 *
 * @param number the page, counted from 1
 * @param size rows on a page
 * @param total rows in all
 */
public record Paging(int number, int size, long total) {

    private static final int NEIGHBOURS = 1;

    public Paging {
        if (size < 1 || total < 0) {
            throw new IllegalArgumentException("a page of " + size + " rows out of " + total);
        }
        number = Math.max(1, Math.min(number, pages(size, total)));
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return pages(size, total);
    }

    /** How many rows come before this page. */
    public long offset() {
        return (long) (number - 1) * size;
    }

    /** The pages to offer: the first, the last, this and its neighbours; 0 stands for a gap. */
    public List<Integer> around() {
        List<Integer> offered = new ArrayList<>();
        int before = 0;
        for (int page = 1; page <= pages(); page++) {
            if (page == 1 || page == pages() || Math.abs(page - number) <= NEIGHBOURS) {
                if (page - before > 1) {
                    offered.add(0);
                }
                offered.add(page);
                before = page;
            }
        }
        return offered;
    }

    private static int pages(int size, long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
