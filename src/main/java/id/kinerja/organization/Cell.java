package id.kinerja.organization;

import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.Issue.Source;
import java.util.List;

/**
 * One value of one line, with what was found about it.
 *
 * @param issues where to tell what is found
 */
record Cell(Source source, int line, String field, String written, List<Issue> issues) {

    /** Without blanks around it, and with single blanks inside; changes are noted. */
    String text() {
        String cleaned = written.replaceAll("[\\s\\u00A0]+", " ").strip();
        if (!cleaned.equals(written)) {
            issues.add(issue(Severity.NOTE, "organization.import.cleaned-blanks"));
        }
        return cleaned;
    }

    /** Without what spreadsheets put around numbers; changes are noted. */
    String nip() {
        String cleaned = Nip.clean(written);
        if (!cleaned.equals(written)) {
            issues.add(issue(Severity.NOTE, "organization.import.cleaned-nip", cleaned));
        }
        return cleaned;
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
        if (written.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            throw rejected("organization.import.control");
        }
        String text = text();
        if (text.codePointCount(0, text.length()) > longest) {
            throw rejected("organization.import.long", String.valueOf(longest));
        }
        return text;
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
