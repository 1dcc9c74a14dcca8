package id.kinerja.report;

import id.kinerja.attachment.Attachment;
import id.kinerja.page.Formats;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A report as the tables and texts that the two forms show, in our inbox and in the stock Tasklist alike. */
@Component
class ReportTables {

    private static final int LONGEST_LABEL = 80;

    private final Formats formats;
    private final MessageSource messages;

    ReportTables(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    Map<String, Object> forDecision(ReportSheet sheet) {
        return Map.of(
                "employee",
                sheet.employee(),
                "day",
                formats.day(sheet.day()),
                "total",
                words().say("report.total", sheet.minutes()),
                "warnings",
                String.join("\n\n", sheet.warnings()),
                "employeeId",
                sheet.employeeId().toString(),
                "date",
                sheet.day().toString(),
                "rows",
                sheet.lines().stream().map(ReportTables::row).toList(),
                "changes",
                sheet.rounds().stream()
                        .limit(1)
                        .flatMap(round -> round.changes().stream())
                        .map(ReportTables::change)
                        .toList(),
                "activityOptions",
                sheet.lines().stream()
                        .map(line -> Map.of(
                                "value",
                                line.id().toString(),
                                "label",
                                line.number() + ". " + brief(line.description())))
                        .toList());
    }

    Map<String, Object> forRevision(ReportSheet sheet) {
        return Map.of(
                "day",
                formats.day(sheet.day()),
                "reason",
                sheet.rounds().stream()
                        .findFirst()
                        .map(ReportSheet.Round::common)
                        .orElse(""),
                "date",
                sheet.day().toString(),
                "rows",
                sheet.lines().stream().map(ReportTables::row).toList());
    }

    private Words words() {
        return new Words(messages, formats, Map.of());
    }

    private static String brief(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
    }

    private static Map<String, Object> row(ReportSheet.Line line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", line.number());
        row.put("indicator", line.indicator());
        row.put("description", line.description());
        row.put("output", line.output());
        row.put("time", line.time());
        row.put("minutes", line.minutes());
        row.put("place", line.place());
        row.put("links", evidence(line));
        row.put("reason", line.reason());
        return row;
    }

    /** Addresses, and the names of files, which are downloaded from the whole report. */
    private static String evidence(ReportSheet.Line line) {
        return Stream.concat(line.links().stream(), line.files().stream().map(Attachment::name))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> change(ReportSheet.Change change) {
        return Map.of(
                "activity", change.activity(),
                "field", change.field(),
                "before", change.before(),
                "after", change.after());
    }
}
