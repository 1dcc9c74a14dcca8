package id.kinerja.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.kinerja.bench.Figure.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of a run: printed as they come, then as a table, and written as JSON. */
final class Results {

    private final List<Figure> figures = new ArrayList<>();

    void add(char part, String name, String unit, List<Double> rounds, @Nullable Target target) {
        var figure = new Figure(String.valueOf(part), name, unit, List.copyOf(rounds), target);
        figures.add(figure);
        System.out.println(line(figure));
    }

    void add(char part, String name, String unit, List<Double> rounds) {
        add(part, name, unit, rounds, null);
    }

    /** The median of a figure that was measured before; none when its part was left out. */
    Optional<Double> median(char part, String name) {
        return figures.stream()
                .filter(figure -> figure.part().equals(String.valueOf(part))
                        && figure.name().equals(name))
                .map(Figure::median)
                .findFirst();
    }

    /** The target to be at most so many times another figure; none when that one was not measured. */
    @Nullable
    Target atMost(double times, char part, String name) {
        return median(part, name)
                .map(other -> Target.atMost(times * other, times + " of (" + part + ") " + name))
                .orElse(null);
    }

    /** The target to be at least a share of another figure; none when that one was not measured. */
    @Nullable
    Target atLeast(double share, char part, String name) {
        return median(part, name)
                .map(other -> Target.atLeast(share * other, share + " of (" + part + ") " + name))
                .orElse(null);
    }

    void print() {
        System.out.println();
        figures.forEach(figure -> System.out.println(line(figure)));
        long missed = figures.stream().filter(figure -> !figure.reached()).count();
        System.out.println(missed == 0 ? "every target is reached" : missed + " targets are missed");
    }

    void write(Path file, Map<String, ?> circumstances) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>(circumstances);
        document.put("figures", figures.stream().map(Results::json).toList());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), document);
    }

    private static String line(Figure figure) {
        Target target = figure.target();
        return String.format(
                        "(%s) %-52s %10s %-9s [%s]%s",
                        figure.part(),
                        figure.name(),
                        Figure.shown(figure.median()),
                        figure.unit(),
                        figure.rounds().stream().map(Figure::shown).collect(Collectors.joining(" ")),
                        target == null ? "" : "  " + (figure.reached() ? "reached " : "MISSED ") + target)
                .stripTrailing();
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", figure.part());
        json.put("name", figure.name());
        json.put("unit", figure.unit());
        json.put("median", figure.median());
        json.put("rounds", figure.rounds());
        Target target = figure.target();
        if (target != null) {
            json.put("target", target.toString());
            json.put("reached", figure.reached());
        }
        return json;
    }
}
