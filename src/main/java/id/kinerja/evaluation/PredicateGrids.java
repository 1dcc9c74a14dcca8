package id.kinerja.evaluation;

import id.kinerja.engine.DecisionResult;
import id.kinerja.engine.DecisionTables;
import id.kinerja.engine.Decisions;
import id.kinerja.engine.TableVersion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nine cells of each version of the decision table that ever gave a predicate (kuadran kinerja). */
@Component
class PredicateGrids {

    static final String TABLE = "performance-predicate";

    private final Decisions decisions;
    private final DecisionTables tables;
    private final JdbcClient jdbc;

    PredicateGrids(Decisions decisions, DecisionTables tables, JdbcClient jdbc) {
        this.decisions = decisions;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** What the version that counts today says; its nine cells are kept, with their rules, when the version is used first. */
    DerivedPredicate derive(Rating results, Rating behaviour) {
        DecisionResult result = decisions.decide(TABLE, inputs(results, behaviour));
        if (kept(result.version()) < Rating.values().length * Rating.values().length) {
            keepAll(result.version());
        }
        return predicate(result);
    }

    /** What the version says that gave a predicate before: a newer one changes no period that was rated by it. */
    DerivedPredicate derive(Rating results, Rating behaviour, int version) {
        return predicate(decisions.decide(TABLE, version, inputs(results, behaviour)));
    }

    private static DerivedPredicate predicate(DecisionResult result) {
        return new DerivedPredicate(
                Predicate.valueOf(result.output("predicate")),
                result.decision(),
                result.version(),
                result.output("rule"),
                result.output("basis"));
    }

    /** The cells of a version, by result rating and behaviour rating. */
    Map<Rating, Map<Rating, Predicate>> of(int version) {
        Map<Rating, Map<Rating, Predicate>> grid = new HashMap<>();
        jdbc.sql("select * from evaluation_predicate_cell where decision_version = ?")
                .param(version)
                .query(row -> {
                    grid.computeIfAbsent(Rating.valueOf(row.getString("result_rating")), rating -> new HashMap<>())
                            .put(
                                    Rating.valueOf(row.getString("behaviour_rating")),
                                    Predicate.valueOf(row.getString("predicate")));
                });
        return grid;
    }

    /** Where a version came from and since when it counts; none when that was not recorded. */
    Optional<TableVersion> origin(int version) {
        return tables.find(TABLE, version);
    }

    private static Map<String, Object> inputs(Rating results, Rating behaviour) {
        return Map.of("resultRating", results.name(), "behaviourRating", behaviour.name());
    }

    /** The cells of a version with the rule that gives each. */
    List<PredicateCell> cells(int version) {
        return jdbc
                .sql("select * from evaluation_predicate_cell where decision_version = ?")
                .param(version)
                .query((row, number) -> new PredicateCell(
                        Rating.valueOf(row.getString("result_rating")),
                        Rating.valueOf(row.getString("behaviour_rating")),
                        Predicate.valueOf(row.getString("predicate")),
                        row.getString("rule"),
                        row.getString("basis")))
                .list()
                .stream()
                .sorted(Comparator.comparing(PredicateCell::resultRating).thenComparing(PredicateCell::behaviourRating))
                .toList();
    }

    private int kept(int version) {
        return jdbc.sql("select count(rule) from evaluation_predicate_cell where decision_version = ?")
                .param(version)
                .query(Integer.class)
                .single();
    }

    private void keepAll(int version) {
        for (Rating results : Rating.values()) {
            for (Rating behaviour : Rating.values()) {
                DecisionResult cell = decisions.decide(TABLE, version, inputs(results, behaviour));
                // a version says the same for ever, so that rules may be added to cells kept without
                jdbc.sql("""
                                    insert into evaluation_predicate_cell
                                        (decision_version, result_rating, behaviour_rating, predicate, rule, basis)
                                    values (?, ?, ?, ?, ?, ?)
                                    on conflict (decision_version, result_rating, behaviour_rating)
                                        do update set rule = excluded.rule, basis = excluded.basis
                                        where evaluation_predicate_cell.rule is null
                                    """)
                        .params(
                                version,
                                results.name(),
                                behaviour.name(),
                                cell.output("predicate"),
                                cell.output("rule"),
                                cell.output("basis"))
                        .update();
            }
        }
    }
}
