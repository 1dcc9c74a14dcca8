package id.kinerja.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opened somebody else's file, or replaced the password, closed or reopened the account.
 *
 * @param name who did
 * @param onBehalfOf the name of the official in whose place
 * @param roles those that the reader had then
 * @param type what was opened, such as {@code period-evaluation}; {@code audit-month} for a month of the trail; {@code account-reset} and the like where nothing was
 * @param id which one: a case, a month, a day; none of an account
 * @param reason why the account was changed; none where something was opened
 */
record FileOpening(
        Instant at,
        String name,
        @Nullable String onBehalfOf,
        List<String> roles,
        String type,
        @Nullable String id,
        @Nullable String reason) {

    /** The month of the trail that was handed out; none where something else was opened. */
    public @Nullable YearMonth month() {
        return type.equals("audit-month") && id != null ? YearMonth.parse(id) : null;
    }

    /** Where the employee finds it; none when there is no page of one's own. */
    public @Nullable String page() {
        return switch (type) {
            case "target-setting" -> "/target-plans/" + id;
            case "period-evaluation" -> "/evaluations/" + id;
            case "credit" -> "/credit";
            case "report-month" -> "/daily-reports?month=" + id;
            default -> null;
        };
    }
}
