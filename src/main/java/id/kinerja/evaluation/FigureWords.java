package id.kinerja.evaluation;

import id.kinerja.target.Measurement;
import id.kinerja.target.QuarterTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says where an indicator stands in the quarters of a year, in the reader's language ({@code @figureWords} in pages). */
@Component("figureWords")
class FigureWords {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private final MessageSource messages;

    FigureWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Of a quarter what it is to reach and has, and the same to date; of a year each quarter, and the year by its kind. */
    public List<String> lines(@Nullable MeasuredIndicator measured) {
        if (measured == null) {
            return List.of(say("evaluation.measure.none"));
        }
        List<String> lines = new ArrayList<>();
        Integer now = measured.quarter();
        measured.quarters().stream()
                .filter(quarter -> now == null || quarter.number() == now)
                .forEach(quarter -> lines.add(quarter(quarter, now == null)));
        toDate(measured.kind(), now == null ? "year" : "to-date", measured.toDate(), lines);
        return lines;
    }

    /** That a result is not measured in the quarter. */
    String unmeasured() {
        return say("evaluation.measure.unmeasured");
    }

    private String quarter(MeasuredIndicator.Quarter quarter, boolean named) {
        if (quarter.target() == null) {
            return named ? say("evaluation.measure.quarter.unmeasured", roman(quarter.number())) : unmeasured();
        }
        String realised = orNone(quarter.realisation());
        return named
                ? say("evaluation.measure.quarter", roman(quarter.number()), quarter.target(), realised)
                : say("evaluation.measure.now", quarter.target(), realised);
    }

    private void toDate(Measurement kind, String span, QuarterTargets.ToDate stands, List<String> lines) {
        if (stands.target() == null) {
            return;
        }
        String realised = orNone(stands.realisation());
        if (kind != Measurement.COUNT && stands.realisation() != null) {
            realised = say("evaluation.measure.of", realised, romans(stands.counted()));
        }
        String line = say("evaluation.measure." + span + "." + kind, stands.target(), realised);
        lines.add(stands.open().isEmpty() ? line : say("evaluation.measure.open", line, romans(stands.open())));
    }

    private String orNone(@Nullable String realised) {
        return Objects.requireNonNullElseGet(realised, () -> say("evaluation.measure.nothing"));
    }

    private static String romans(List<Integer> quarters) {
        return quarters.stream().map(FigureWords::roman).collect(Collectors.joining(", "));
    }

    private static String roman(int quarter) {
        return ROMAN.get(quarter - 1);
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
