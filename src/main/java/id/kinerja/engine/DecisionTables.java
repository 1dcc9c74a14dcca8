package id.kinerja.engine;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision tables and their versions (tabel keputusan): which counts from which day, what each says, and putting another
 * in its place. A version never changes, and what was decided keeps the version that decided it.
 */
@Component
@Transactional
public class DecisionTables {

    private static final String TABLE = "decision-table";

    private final TableStore store;
    private final RepositoryService repository;
    private final EngineAuthentication authentication;
    private final WorkingCalendar calendar;
    private final Trail trail;

    DecisionTables(
            TableStore store,
            RepositoryService repository,
            EngineAuthentication authentication,
            WorkingCalendar calendar,
            Trail trail) {
        this.store = store;
        this.repository = repository;
        this.authentication = authentication;
        this.calendar = calendar;
        this.trail = trail;
    }

    /** All versions, table by table, the newest first. */
    @Transactional(readOnly = true)
    public List<TableVersion> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<TableVersion> find(String decision, int version) {
        return store.find(decision, version);
    }

    /** The version that counts today; none when there is no such table. */
    @Transactional(readOnly = true)
    public Optional<Integer> inForce(String decision) {
        return store.inForce(decision);
    }

    /** The version that counted at a moment, as it had been put in place by then; none when there is no such table. */
    @Transactional(readOnly = true)
    public Optional<Integer> inForceAt(String decision, Instant moment) {
        return store.inForceAt(decision, moment);
    }

    /** What the table is called. */
    @Transactional(readOnly = true)
    public String name(String decision, int version) {
        return file(decision, version).name();
    }

    /** The table as a file (DMN 1.3). */
    @Transactional(readOnly = true)
    public byte[] content(String decision, int version) {
        return file(decision, version).content();
    }

    /** What a version answers to every combination of its inputs. */
    @Transactional(readOnly = true)
    public List<TableOutcome> outcomes(String decision, int version) {
        return file(decision, version).answers(shape(decision).inputs()).stream()
                .map(answers -> new TableOutcome(
                        answers.combination(), answers.results().get(0)))
                .toList();
    }

    /**
     * Puts another table in place of the one that counts, from a day on.
     *
     * @param content a file with just this decision table
     * @param from its first day, today or later
     * @return its version
     * @throws TableRefused when the day has gone by, it asks or answers something else, a cell is no plain value, or a
     *     combination of inputs has no or several results
     */
    public int put(String decision, byte[] content, LocalDate from, String fileName, String reason, String by) {
        if (from.isBefore(calendar.today())) {
            throw new TableRefused("decision.problem.past");
        }
        TableFile shape = shape(decision);
        TableFile uploaded = TableFile.read(decision, content);
        TableCheck.require(shape, uploaded);
        int version = deployed(decision, uploaded.deployable(shape));
        store.addUploaded(decision, version, from, fileName, reason, by);
        trail.record(Entry.of(Action.DECISION_TABLE_PUT, TABLE, decision)
                .by(by)
                .changed(Map.of(), Map.of("version", version, "inForceFrom", from.toString()))
                .because(reason));
        return version;
    }

    /** Takes back an uploaded version whose first day has not come; whether there was one. */
    public boolean withdraw(String decision, int version, String by) {
        boolean withdrawn = store.withdraw(decision, version, by);
        if (withdrawn) {
            trail.record(Entry.of(Action.DECISION_TABLE_WITHDRAWN, TABLE, decision)
                    .by(by)
                    .changed(Map.of("version", version), Map.of()));
        }
        return withdrawn;
    }

    /** @throws TableRefused when the engine takes it for no table that it could decide by */
    private int deployed(String decision, String deployable) {
        try {
            return authentication.asSystem(() -> repository
                    .createDeployment()
                    .name(TABLE + " " + decision)
                    .source("uploaded")
                    .addInputStream(
                            decision + ".dmn", new ByteArrayInputStream(deployable.getBytes(StandardCharsets.UTF_8)))
                    .deployWithResult()
                    .getDeployedDecisionDefinitions()
                    .get(0)
                    .getVersion());
        } catch (ProcessEngineException unusable) {
            throw new TableRefused("decision.problem.unusable");
        }
    }

    private TableFile shape(String decision) {
        return file(decision, store.packaged(decision).orElseThrow());
    }

    private TableFile file(String decision, int version) {
        return authentication.asSystem(() -> {
            DecisionDefinition definition = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(decision)
                    .decisionDefinitionVersion(version)
                    .singleResult();
            return TableFile.of(
                    decision, repository.getDmnModelInstance(definition.getId()).clone());
        });
    }
}
