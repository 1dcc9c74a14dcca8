package id.kinerja.target;

import id.kinerja.organization.Actor;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employee's target plan for a year (sasaran kinerja pegawai, SKP). */
@Entity
@Table(name = "target_plan")
class TargetPlan {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID employeeId;

    private int year;

    @Enumerated(EnumType.STRING)
    private Approach approach;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @Column(nullable = false)
    private Instant openedAt;

    private @Nullable Instant overdueSince;

    @Embedded
    private @Nullable Establishment establishment;

    @Version
    private long revision;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PlanResult> results = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PlanBehaviour> behaviours = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PlanAnnexRow> annex = new ArrayList<>();

    TargetPlan() {}

    /** A new, empty draft. */
    TargetPlan(UUID id, UUID employeeId, int year, Instant openedAt) {
        this.id = id;
        this.employeeId = employeeId;
        this.year = year;
        this.approach = Approach.QUANTITATIVE;
        this.state = PlanState.DRAFT;
        this.openedAt = openedAt;
        Arrays.stream(Behaviour.values())
                .forEach(behaviour -> behaviours.add(new PlanBehaviour(UUID.randomUUID(), this, behaviour)));
    }

    /** A copy, to be changed beside the plan. */
    TargetPlan(TargetPlan of, PlanState state, PlanContent content) {
        this.id = of.id;
        this.employeeId = of.employeeId;
        this.year = of.year;
        this.openedAt = of.openedAt;
        this.establishment = of.establishment;
        this.approach = content.approach();
        this.state = PlanState.RETURNED;
        content.behaviours().forEach(row -> behaviours.add(new PlanBehaviour(row.id(), this, row.behaviour())));
        rewrite(content);
        this.state = state;
    }

    /** Opens an established plan for the moment in which an approved amendment becomes its next version. */
    void reopen() {
        state = PlanState.RETURNED;
    }

    /** Makes the plan say exactly this. */
    void rewrite(PlanContent content) {
        var kept = content.results().stream().map(PlanContent.Result::id).toList();
        results.removeIf(result -> !kept.contains(result.id()));
        content.results().forEach(result -> write(result.id(), result.draft()));
        PlanBehaviour.rewrite(behaviours, content.behaviours());
        Arrays.stream(AnnexKind.values()).forEach(kind -> annex(kind, content.annex(kind)));
    }

    /** Chooses how results are measured; what was written for the other approach is kept out of sight. */
    void choose(Approach approach) {
        requireOpen();
        this.approach = approach;
    }

    /** Writes a result, adding it when the plan does not have it. */
    void write(UUID resultId, ResultDraft draft) {
        requireOpen();
        PlanResult.in(results, this, resultId, draft.kind()).write(draft, approach);
    }

    void removeResult(UUID resultId) {
        requireOpen();
        results.removeIf(result -> result.id().equals(resultId));
    }

    /** Writes what the leader specially expects: the employee while drafting, the supervisor while deciding. */
    void expect(Map<Behaviour, String> texts, Actor by) {
        require(state != PlanState.ESTABLISHED);
        PlanBehaviour.write(behaviours, texts, by);
    }

    /** Makes one list of the annex consist of exactly these rows. */
    void annex(AnnexKind kind, List<PlanContent.AnnexRow> rows) {
        requireOpen();
        PlanAnnexRow.rewrite(annex, this, kind, rows);
    }

    void submit() {
        requireOpen();
        state = PlanState.SUBMITTED;
        overdueSince = null;
    }

    void give() {
        state = PlanState.TEAM;
        overdueSince = null;
    }

    void sendBack() {
        require(state == PlanState.SUBMITTED);
        state = PlanState.RETURNED;
        overdueSince = null;
    }

    /** Gives the plan its next version and locks it. */
    int establish(Actor by, Instant at) {
        require(state == PlanState.SUBMITTED);
        state = PlanState.ESTABLISHED;
        overdueSince = null;
        establishment = Establishment.next(establishment, by, at);
        return establishment.versionNumber();
    }

    void overdue(Instant since) {
        if (state != PlanState.ESTABLISHED && overdueSince == null) {
            overdueSince = since;
        }
    }

    private void requireOpen() {
        require(state.open());
    }

    private void require(boolean possible) {
        if (!possible) {
            throw new PlanClosed(id, state);
        }
    }

    /** What the plan says now, given the texts of superiors' results and regional indicators by id. */
    PlanContent content(Map<UUID, String> linked) {
        return new PlanContent(
                approach,
                results.stream().map(result -> result.content(approach, linked)).toList(),
                behaviours.stream()
                        .map(PlanBehaviour::content)
                        .sorted(Comparator.comparing(PlanContent.Expectation::behaviour))
                        .toList(),
                annex.stream().map(PlanAnnexRow::content).toList());
    }

    /** A result as it is saved now; none when the plan does not have it. */
    @Nullable
    ResultDraft draft(UUID resultId) {
        return PlanResult.find(results, resultId)
                .map(result -> result.draft(approach))
                .orElse(null);
    }

    Map<Behaviour, String> expectations() {
        return PlanBehaviour.texts(behaviours);
    }

    List<PlanContent.AnnexRow> annex(AnnexKind kind) {
        return PlanAnnexRow.of(annex, kind);
    }

    /** The superior's results and the regional indicators that this plan serves. */
    List<UUID> links() {
        return PlanResult.links(results);
    }

    UUID id() {
        return id;
    }

    UUID employeeId() {
        return employeeId;
    }

    int year() {
        return year;
    }

    Approach approach() {
        return approach;
    }

    PlanState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    /** The newest establishment; none before the first. */
    @Nullable
    Establishment establishment() {
        return establishment;
    }
}
