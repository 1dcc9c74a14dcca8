package id.kinerja.credit;

import id.kinerja.cycle.Exclusion;
import id.kinerja.organization.HeldPost;
import id.kinerja.organization.PostKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many months of a period somebody held a functional post of one level (bulan dalam jabatan fungsional).
 *
 * @param level none when the title does not say it
 * @param post the title, of the last of the months
 * @param months whole ones, 1 to 12
 */
record HeldMonths(@Nullable Level level, String post, int months) {

    /**
     * The months of a period, level by level, as they were held. A month counts when on each of its days a functional post
     * was held and no exclusion counted, for the level of its first day.
     */
    static List<HeldMonths> of(
            LocalDate startsOn, LocalDate endsOn, List<HeldPost> posts, Collection<Exclusion> exclusions) {
        List<HeldMonths> held = new ArrayList<>();
        for (YearMonth month = YearMonth.from(startsOn);
                !month.atEndOfMonth().isAfter(endsOn);
                month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1);
            LocalDate next = month.plusMonths(1).atDay(1);
            if (!first.isBefore(startsOn)
                    && first.datesUntil(next)
                            .allMatch(day -> functional(posts, day).isPresent()
                                    && exclusions.stream().noneMatch(one -> one.on(day)))) {
                add(held, functional(posts, first).orElseThrow().title());
            }
        }
        return held;
    }

    private static Optional<HeldPost> functional(List<HeldPost> posts, LocalDate day) {
        return posts.stream()
                .filter(post -> post.kind() == PostKind.FUNCTIONAL && post.on(day))
                .findFirst();
    }

    private static void add(List<HeldMonths> held, String post) {
        Level level = Level.of(post).orElse(null);
        for (int at = 0; at < held.size(); at++) {
            HeldMonths one = held.get(at);
            if (Objects.equals(one.level, level)) {
                held.set(at, new HeldMonths(level, post, one.months + 1));
                return;
            }
        }
        held.add(new HeldMonths(level, post, 1));
    }
}
