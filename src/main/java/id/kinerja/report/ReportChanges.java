package id.kinerja.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed between two states of a day's activities. */
final class ReportChanges {

    private ReportChanges() {}

    /**
     * The changes, in the day's order of the newer state; what was removed comes last.
     *
     * @param words words a value of a field
     */
    static List<Change> between(List<Written> before, List<Written> after, Wording words) {
        var old = byId(before);
        var kept = byId(after);
        var changes = new ArrayList<Change>();
        for (Written one : after) {
            var activity = one.activity();
            var earlier = old.get(activity.id());
            if (earlier == null) {
                changes.add(new Change(activity.id(), activity.description(), "added", "", activity.description()));
            } else {
                fields(earlier.activity(), activity, words, changes);
                files(earlier, one, changes);
            }
        }
        before.stream()
                .map(Written::activity)
                .filter(activity -> !kept.containsKey(activity.id()))
                .forEach(activity -> changes.add(
                        new Change(activity.id(), activity.description(), "removed", activity.description(), "")));
        return List.copyOf(changes);
    }

    private static void fields(Activity before, Activity after, Wording words, List<Change> changes) {
        String name = after.description();
        compare(before, after, name, "indicator", a -> words.indicator(a.indicatorId()), changes);
        compare(before, after, name, "description", Activity::description, changes);
        compare(before, after, name, "output", words::output, changes);
        compare(before, after, name, "time", words::time, changes);
        compare(before, after, name, "minutes", a -> String.valueOf(a.minutes()), changes);
        compare(before, after, name, "place", a -> words.place(a.place()), changes);
        compare(before, after, name, "links", a -> String.join("\n", a.links()), changes);
    }

    /** Only what came and what went: one of the same name may be another file. */
    private static void files(Written before, Written after, List<Change> changes) {
        String gone = names(before.files(), after.files());
        String come = names(after.files(), before.files());
        if (!gone.isEmpty() || !come.isEmpty()) {
            var activity = after.activity();
            changes.add(new Change(activity.id(), activity.description(), "files", gone, come));
        }
    }

    private static String names(List<KeptFile> files, List<KeptFile> without) {
        var known = without.stream().map(KeptFile::digest).toList();
        return files.stream()
                .filter(file -> !known.contains(file.digest()))
                .map(KeptFile::name)
                .collect(Collectors.joining("\n"));
    }

    private static void compare(
            Activity before,
            Activity after,
            String name,
            String field,
            Function<Activity, String> read,
            List<Change> changes) {
        String was = read.apply(before);
        String is = read.apply(after);
        if (!Objects.equals(was, is)) {
            changes.add(new Change(after.id(), name, field, was, is));
        }
    }

    private static Map<UUID, Written> byId(List<Written> activities) {
        return activities.stream()
                .collect(Collectors.toMap(one -> one.activity().id(), one -> one));
    }

    /** How values are worded, so that the differences can be read. */
    interface Wording {

        String indicator(@Nullable UUID id);

        String output(Activity activity);

        String time(Activity activity);

        String place(Place place);
    }

    /**
     * One difference.
     *
     * @param activity the activity's description, the newer one where there are two
     * @param field the field's name in the message keys {@code report.field.…}; {@code added} and {@code removed} for whole
     *     activities
     */
    record Change(UUID activityId, String activity, String field, String before, String after) {}
}
