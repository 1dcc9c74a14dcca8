package id.kinerja.organization;

import id.kinerja.organization.Issue.Source;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words what was found in an import ({@code @importTexts} in pages). */
@Component("importTexts")
public class ImportTexts {

    private final MessageSource messages;

    ImportTexts(MessageSource messages) {
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

    private String message(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
