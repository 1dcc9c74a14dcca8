package id.kinerja.strategy;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Vision, missions and regional indicators for programs. */
@RestController
@RequestMapping("/api/strategies")
@Tag(
        name = "Strategy",
        description = "Vision, missions and regional indicators with targets (RPJMD): everybody reads, the"
                + " performance team writes")
class StrategyApi {

    private static final String MISSION = "/{id}/missions/{mission}";
    private static final String INDICATOR = "/{id}/indicators/{indicator}";

    private final Strategies strategies;
    private final RegionalIndicators indicators;
    private final StrategyRemoval removal;
    private final Policy policy;

    StrategyApi(Strategies strategies, RegionalIndicators indicators, StrategyRemoval removal, Policy policy) {
        this.strategies = strategies;
        this.indicators = indicators;
        this.removal = removal;
        this.policy = policy;
    }

    /** A strategy in a list, without its missions. */
    record Line(UUID id, int firstYear, int lastYear, String vision, String document, int revision) {}

    @GetMapping
    @Operation(summary = "All strategies without their missions, the latest first")
    ApiPage<Line> list(@Valid @ParameterObject PageQuery paging) {
        return ApiPage.cut(strategies.all(), paging)
                .map(one -> new Line(
                        one.id(), one.firstYear(), one.lastYear(), one.vision(), one.document(), one.revision()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A strategy with its missions, indicators and targets")
    Strategy read(@PathVariable UUID id) {
        return strategies.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begins a strategy; no two may share a year")
    Strategy add(@AuthenticationPrincipal SignedIn me, @Valid @RequestBody StrategyForms.Head body) {
        requireWriter(me);
        return strategies.get(strategies.add(body, me.userName()));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes vision, document or period", description = "`base` is the revision that was read.")
    Strategy change(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @Valid @RequestBody StrategyForms.Head body) {
        requireWriter(me);
        strategies.change(id, body, me.userName());
        return strategies.get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Removes a strategy with missions and indicators, for a `reason`",
            description = "Refused while plans are linked to any of its indicators.")
    void remove(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @Valid @ParameterObject StrategyForms.Removal why) {
        requireWriter(me);
        removal.strategy(id, why, me.userName());
    }

    @PutMapping(MISSION)
    @Operation(summary = "Adds a mission, or changes the one with this id; `number` is its place")
    Strategy putMission(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID mission,
            @Valid @RequestBody StrategyForms.Mission body) {
        requireWriter(me);
        strategies.putMission(id, mission, body, me.userName());
        return strategies.get(id);
    }

    @DeleteMapping(MISSION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a mission that no indicator measures, for a `reason`")
    void removeMission(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID mission,
            @Valid @ParameterObject StrategyForms.Removal why) {
        requireWriter(me);
        removal.mission(id, mission, why, me.userName());
    }

    @PutMapping(INDICATOR)
    @Operation(
            summary = "Adds a regional indicator with its targets, or changes the one with this id",
            description = "Years that are not among `targets` lose theirs.")
    Strategy putIndicator(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID indicator,
            @Valid @RequestBody StrategyForms.Indicator body) {
        requireWriter(me);
        indicators.put(id, indicator, body, me.userName());
        return strategies.get(id);
    }

    @PostMapping(INDICATOR + "/end")
    @Operation(
            summary = "Says after which year nothing more is linked to an indicator",
            description = "Without `lastYear` it is in force until the strategy's last year.")
    Strategy endIndicator(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID indicator,
            @Valid @RequestBody StrategyForms.End body) {
        requireWriter(me);
        indicators.end(id, indicator, body, me.userName());
        return strategies.get(id);
    }

    @DeleteMapping(INDICATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a regional indicator to which no result is linked, for a `reason`")
    void removeIndicator(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID indicator,
            @Valid @ParameterObject StrategyForms.Removal why) {
        requireWriter(me);
        removal.indicator(id, indicator, why, me.userName());
    }

    private void requireWriter(SignedIn me) {
        policy.require(me, Right.WRITE, Matter.STRATEGY);
    }
}
