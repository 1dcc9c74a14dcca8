package id.kinerja.organization;

import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.Issue.Source;
import id.kinerja.table.Blanks;
import id.kinerja.table.SpreadsheetText;
import id.kinerja.table.TableRow;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One value of one line, with what was found about it.
 *
 * @param issues where to tell what is found
 */
record Cell(Source source, int line, String field, String written, List<Issue> issues) {

    /** Control characters that are no blanks, and halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\s\\u0085]]");

    /** Without blanks around it, and with single blanks inside; changes are noted. */
    String text() throws RejectedLine {
        rejectUnseen();
        String text = SpreadsheetText.read(written);
        String cleaned = Blanks.single(text);
        if (!cleaned.equals(text)) {
            issues.add(issue(Severity.NOTE, "organization.import.cleaned-blanks"));
        }
        return cleaned;
    }

    /** Without what spreadsheets put around numbers; changes are noted. */
    String nip() throws RejectedLine {
        rejectUnseen();
        String cleaned = Nip.clean(written);
        if (!cleaned.equals(written)) {
            issues.add(issue(Severity.NOTE, "organization.import.cleaned-nip", cleaned));
        }
        return cleaned;
    }

    /** Why a line that does not fit its header cannot be imported. */
    static String misshapen(TableRow row) {
        return "organization.import." + row.shape().name().toLowerCase(Locale.ROOT);
    }

    RejectedLine rejected(String code, String... arguments) {
        return new RejectedLine(issue(Severity.REJECTED, code, arguments));
    }

    void doubtful(String code, String... arguments) {
        issues.add(issue(Severity.DOUBTFUL, code, arguments));
    }

    void note(String code, String... arguments) {
        issues.add(issue(Severity.NOTE, code, arguments));
    }

    /** A text that must be there and short enough. */
    String required(int longest) throws RejectedLine {
        String text = optional(longest);
        if (text.isEmpty()) {
            throw rejected("organization.import.required");
        }
        return text;
    }

    /** A text that may be missing, but must be short enough. */
    String optional(int longest) throws RejectedLine {
        String text = text();
        if (SpreadsheetText.failed(text)) {
            throw rejected("organization.import.error");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw rejected("organization.import.long", String.valueOf(longest));
        }
        return text;
    }

    private void rejectUnseen() throws RejectedLine {
        if (UNSEEN.matcher(written).find()) {
            throw rejected("organization.import.control");
        }
    }

    private Issue issue(Severity severity, String code, String... arguments) {
        return Issue.of(severity, source, line, field, written, code, arguments);
    }

    /** A line that cannot be imported. */
    static final class RejectedLine extends Exception {

        private final transient Issue issue;

        RejectedLine(Issue issue) {
            super(issue.code(), null, false, false);
            this.issue = issue;
        }

        Issue issue() {
            return issue;
        }
    }
}
