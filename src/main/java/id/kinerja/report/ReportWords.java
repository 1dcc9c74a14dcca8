package id.kinerja.report;

import id.kinerja.page.Formats;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the words in which reports are shown. */
@Component
class ReportWords {

    private final PlanIndicators indicators;
    private final MessageSource messages;
    private final Formats formats;

    ReportWords(PlanIndicators indicators, MessageSource messages, Formats formats) {
        this.indicators = indicators;
        this.messages = messages;
        this.formats = formats;
    }

    /** Those of a report, with the texts of the indicators that it names. */
    Words of(DailyReport report) {
        return new Words(messages, formats, indicators.texts(report));
    }

    /** Those in which no indicator is named. */
    Words common() {
        return new Words(messages, formats, Map.of());
    }

    Formats formats() {
        return formats;
    }
}
