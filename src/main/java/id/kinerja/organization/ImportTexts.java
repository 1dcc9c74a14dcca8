package id.kinerja.organization;

import id.kinerja.organization.Issue.Source;
import id.kinerja.table.CsvFile;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words what was found in an import ({@code @importTexts} in pages). */
@Component("importTexts")
public class ImportTexts {

    private final Organization organization;
    private final MessageSource messages;

    ImportTexts(Organization organization, MessageSource messages) {
        this.organization = organization;
        this.messages = messages;
    }

    /** Where an issue stands: the file's line, or only the file when no line is meant. */
    public String line(Object issue) {
        Issue found = (Issue) issue;
        String file = found.source() == Source.UNITS ? "units" : "roster";
        return found.line() == 0
                ? message("organization.import.line." + file)
                : message("organization.import.line." + file + ".number", String.valueOf(found.line()));
    }

    /** Whose account it is; the account itself when it is nobody's. */
    public String person(String account) {
        return organization.nameOf(account);
    }

    /** The reason in the language of who asks. */
    String reason(Issue issue) {
        return message(issue.code(), issue.arguments().toArray());
    }

    /** A list of issues as a file. */
    CsvFile file(List<Issue> issues) {
        CsvFile file = new CsvFile(List.of(
                message("organization.import.severity"),
                message("organization.import.file"),
                message("organization.import.line"),
                message("organization.import.field"),
                message("organization.import.value"),
                message("organization.import.reason"),
                message("organization.import.code")));
        issues.forEach(issue -> file.add(List.of(
                message("organization.import.severity-name." + issue.severity()),
                message("organization.import.line." + (issue.source() == Source.UNITS ? "units" : "roster")),
                issue.line() == 0 ? "" : String.valueOf(issue.line()),
                issue.field(),
                issue.value(),
                reason(issue),
                issue.reasonCode())));
        return file;
    }

    private String message(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
