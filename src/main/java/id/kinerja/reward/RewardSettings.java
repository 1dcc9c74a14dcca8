package id.kinerja.reward;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import id.kinerja.settings.Settings;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a government may choose about rewards; no source gives these. */
@Component
class RewardSettings implements SettingGroup {

    /** How long the committee has, in working days. */
    static final Setting<Integer> SCORING_DAYS = Setting.integer("reward.scoring-days", 10, 1, 60);

    /** How long a personnel admin has to complete the committee, in working days. */
    static final Setting<Integer> COMMITTEE_DAYS = Setting.integer("reward.committee-days", 5, 1, 60);

    /** How long the regional secretary, and then the head, have, in working days. */
    static final Setting<Integer> DECISION_DAYS = Setting.integer("reward.decision-days", 10, 1, 60);

    /** After so many days without a decision a nomination ends, and may be made anew. */
    static final Setting<Integer> TERM_DAYS = Setting.integer("reward.term-days", 180, 30, 730);

    /** How many nominations somebody may submit in a year. */
    static final Setting<Integer> PER_YEAR = Setting.integer("reward.per-year", 5, 1, 100);

    static final String REFUSES = "refuses";
    static final String REFUSES_COACHED = "refuses-coached";
    static final String TELLS = "tells";

    /**
     * What the check of eligibility does with a disciplinary measure or a weak latest predicate: it refuses, as the steps that
     * are known say (no discipline, predicate), also who is being coached, or it tells secretary and head. Who asked for a
     * coaching oneself is not refused for it, unless chosen.
     */
    static final Setting<String> VERIFICATION = Setting.choice("reward.verification", REFUSES, REFUSES_COACHED, TELLS);

    /** Whether colleagues nominate for Sangat Baik too: what becomes of it may tell them the predicate. */
    static final Setting<Boolean> COLLEAGUES_BY_PREDICATE = Setting.flag("reward.colleagues-by-predicate", true);

    /** By what nominations are scored, each from 0 to 100. */
    static final List<Setting<String>> CRITERIA = List.of(
            Setting.text("reward.criterion-1", "Dampak bagi masyarakat atau pelayanan"),
            Setting.text("reward.criterion-2", "Mutu dan keberlanjutan"),
            Setting.text("reward.criterion-3", "Keteladanan"));

    @Override
    public List<Setting<?>> settings() {
        return Stream.<Setting<?>>concat(
                        Stream.of(
                                SCORING_DAYS,
                                COMMITTEE_DAYS,
                                DECISION_DAYS,
                                TERM_DAYS,
                                PER_YEAR,
                                VERIFICATION,
                                COLLEAGUES_BY_PREDICATE),
                        CRITERIA.stream())
                .toList();
    }

    /** The criteria, as they are set now. */
    static List<String> criteria(Settings settings) {
        return CRITERIA.stream().map(settings::get).toList();
    }
}
