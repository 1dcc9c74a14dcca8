package id.kinerja.organization;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptKind.Span;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long what was uploaded, and appointments that are over, are kept. No source gives a number: the government decides. */
@Component
class OrganizationKeeping implements Keeping {

    static final Setting<Integer> ROSTER_DAYS = Setting.integer("retention.rosters-days", 365, 30, 3650);
    static final Setting<Integer> ACTING_YEARS = Setting.integer("retention.acting-years", 10, 1, 50);

    @Override
    public List<KeptKind> kinds() {
        return List.of(rosters(), superiorChanges(), actingAppointments(), actingHeads());
    }

    /** Of an applied import its counts stay; who was on which line goes. */
    private static KeptKind rosters() {
        return KeptRows.of(
                "rosters",
                32,
                ROSTER_DAYS,
                Span.DAYS,
                """
                select i.id::text as id, null::text as held from kinerja.roster_import i
                where coalesce(i.applied_at, i.uploaded_at) < :moment and {i.id} and (i.state <> 'APPLIED'
                      or exists (select from kinerja.roster_import_person p where p.import_id = i.id)
                      or exists (select from kinerja.roster_import_kept k where k.import_id = i.id)
                      or exists (select from kinerja.roster_import_unit u where u.import_id = i.id)
                      or exists (select from kinerja.roster_import_issue s where s.import_id = i.id))
                """,
                "delete from kinerja.roster_import_person where import_id = " + KeptRows.UUIDS,
                "delete from kinerja.roster_import_kept where import_id = " + KeptRows.UUIDS,
                "delete from kinerja.roster_import_unit where import_id = " + KeptRows.UUIDS,
                "delete from kinerja.roster_import_issue where import_id = " + KeptRows.UUIDS,
                "delete from kinerja.roster_import where state <> 'APPLIED' and id = " + KeptRows.UUIDS);
    }

    private static KeptKind superiorChanges() {
        return KeptRows.of(
                "superior-changes",
                33,
                ROSTER_DAYS,
                Span.DAYS,
                """
                select id::text as id, null::text as held from kinerja.superior_change where done_at < :moment
                """,
                "delete from kinerja.superior_change where id::text = " + KeptRows.TEXTS);
    }

    private static KeptKind actingAppointments() {
        return KeptRows.of(
                "acting-appointments",
                34,
                ACTING_YEARS,
                Span.YEARS,
                """
                select id::text as id, null::text as held from kinerja.acting_appointment
                where (valid_to <= :before or revoked_at < :moment) and {id}
                """,
                "delete from kinerja.acting_appointment where id = " + KeptRows.UUIDS);
    }

    private static KeptKind actingHeads() {
        return KeptRows.of(
                "acting-heads",
                35,
                ACTING_YEARS,
                Span.YEARS,
                """
                select id::text as id, null::text as held from kinerja.acting_head where valid_to <= :before and {id}
                """,
                "delete from kinerja.acting_head where id = " + KeptRows.UUIDS);
    }
}
