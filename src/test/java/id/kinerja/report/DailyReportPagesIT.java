package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.review.ReviewNotes;
import id.kinerja.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class DailyReportPagesIT extends DailyReportTesting {

    private static final String DAY = "/daily-reports/" + TODAY;

    @Autowired
    ReviewNotes notes;

    @Autowired
    Settings settings;

    SignedIn me;

    @BeforeEach
    void sign_in() {
        me = signedIn(employee);
    }

    @Test
    void an_activity_is_written_checked_and_submitted() throws Exception {
        assertThat(page(me, "/daily-reports")).contains("Laporan hari ini", "Rabu, 15 Juli 2026", "Belum ada");
        assertThat(page(me, DAY)).contains("Tambah kegiatan").doesNotContain("Periksa lalu ajukan");

        save(UUID.randomUUID(), typed()).andExpect(redirectedUrl(DAY));

        assertThat(page(me, DAY))
                .contains("Menyusun laporan layanan", "2,5 dokumen", "08.00–09.30", "Periksa lalu ajukan");
        assertThat(page(me, DAY + "/check")).contains("Ajukan</button>").doesNotContain("Belum dapat diajukan");

        send(me, DAY + "/submission").andExpect(redirectedUrl(DAY));

        assertThat(page(me, DAY))
                .contains("Menunggu keputusan atasan", "Tarik laporan")
                .doesNotContain("Tambah kegiatan");
        assertThat(page(me, "/daily-reports")).contains("Diajukan");
        assertThat(page(me, "/")).contains("Laporan Rabu, 15 Juli 2026", head.titledName());
        assertThat(page(signedIn(head), "/")).contains("Putuskan laporan harian: Laporan Rabu, 15 Juli 2026");
    }

    @Test
    void who_decides_late_is_not_told_that_the_employee_was_late() throws Exception {
        UUID report = submitted(anActivity());
        clock.moveTo(NOW.plus(Duration.ofDays(14)));

        assertThat(page(signedIn(head), "/tasks/" + step(report).taskId()))
                .contains("Menunggu keputusan atasan")
                .doesNotContain("Belum dapat diajukan");
    }

    @Test
    void an_empty_page_of_a_new_activity_gets_the_activitys_id() throws Exception {
        String address = open(me, DAY + "/activities/new")
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(address).startsWith(DAY + "/activities/");
        assertThat(page(me, String.valueOf(address)))
                .contains("Kegiatan baru", "Jumlah dokumen terbit", "Tugas tambahan", "data-autosave");
    }

    @Test
    void what_is_wrong_stands_beside_the_field_and_nothing_typed_is_lost() throws Exception {
        String[] typed = typed();
        typed[5] = "dua";
        typed[11] = "07:00";

        String page = save(UUID.randomUUID(), typed)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("Isi dengan angka lebih dari 0", "Jam selesai harus sesudah jam mulai")
                .contains("value=\"dua\"", "Menyusun laporan layanan", "value=\"https://contoh.go.id/a\"");
        assertThat(written()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rapat dengan D'Angelo, S.H., M.Si.",
                "Layanan adminduk 😀👍🏽 selesai",
                "<script>alert('x')</script> dicatat",
                "Nama tunggal Suharto; \"kutip\" & lain"
            })
    void any_text_is_kept_as_text(String text) throws Exception {
        String[] typed = typed();
        typed[3] = text;

        save(UUID.randomUUID(), typed).andExpect(redirectedUrl(DAY));
        send(me, DAY + "/submission").andExpect(redirectedUrl(DAY));

        assertThat(jdbc.sql("select description from report_activity where report_id = ?")
                        .param(report())
                        .query(String.class)
                        .single())
                .isEqualTo(text);
        assertThat(page(me, DAY)).doesNotContain("<script>alert");
        String task = page(signedIn(head), "/tasks/" + step(report()).taskId());
        assertThat(task)
                .doesNotContain("<script>alert")
                .contains(text.substring(0, 6).replace("<", "&lt;").substring(0, 4));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(ints = {1001, 10_000, 100_000})
    void a_text_that_is_too_long_is_refused_and_shown_again(int length) throws Exception {
        String[] typed = typed();
        typed[3] = "x".repeat(length);

        String page = save(UUID.randomUUID(), typed)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Paling banyak 1000 karakter", typed[3]);
        assertThat(written()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"indicator", "description", "quantity", "unit", "startsAt", "endsAt", "minutes", "place", "links"})
    void a_nul_is_refused_in_every_field(String field) throws Exception {
        String[] typed = typed();
        for (int i = 0; i < typed.length; i += 2) {
            if (typed[i].equals(field)) {
                typed[i + 1] = typed[i + 1] + "\u0000";
            }
        }
        UUID id = UUID.randomUUID();

        save(id, typed).andExpect(status().isUnprocessableEntity());
        send(me, DAY + "/activities/" + id + "/typed", typed).andExpect(status().isUnprocessableEntity());
        assertThat(written()).isZero();
    }

    @Test
    void only_https_links_are_evidence() throws Exception {
        String[] typed = typed();
        typed[typed.length - 1] = "http://contoh.go.id/a";

        String page = save(UUID.randomUUID(), typed)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("id=\"links-0-error\"", "value=\"http://contoh.go.id/a\"");
    }

    @Test
    void what_is_typed_is_kept_until_it_is_saved_or_dropped() throws Exception {
        UUID id = UUID.randomUUID();
        String activity = DAY + "/activities/" + id;
        send(me, activity + "/typed", "description", "Baru set").andExpect(status().isNoContent());

        assertThat(page(me, activity)).contains("Baru set", "Ini ketikan Anda yang tersimpan");
        assertThat(page(me, DAY)).contains("Sudah diketik, belum disimpan", "Baru set");
        save(UUID.randomUUID(), typed()).andExpect(redirectedUrl(DAY));
        assertThat(page(me, DAY + "/check")).contains("sudah diketik tetapi belum disimpan");
        send(me, DAY + "/submission").andExpect(status().isUnprocessableEntity());

        send(me, activity + "/typed/removal").andExpect(redirectedUrl(DAY));
        send(me, DAY + "/submission").andExpect(redirectedUrl(DAY));
        assertThat(stands()).isEqualTo("SUBMITTED");
    }

    @Test
    void warnings_are_shown_before_submitting_and_do_not_refuse() throws Exception {
        drafted(
                Activities.anActivity().from("08:00", "10:00").build(),
                Activities.anActivity().from("09:00", "11:00").build());

        assertThat(page(me, DAY + "/check"))
                .contains("Kegiatan 2: waktunya tumpang tindih dengan kegiatan 1.", "Ajukan</button>");
        send(me, DAY + "/submission").andExpect(redirectedUrl(DAY));
        assertThat(page(signedIn(head), "/tasks/" + step(report()).taskId())).contains("tumpang tindih");
    }

    @Test
    void a_day_that_is_too_full_is_refused_with_the_activity_named() throws Exception {
        drafted(
                Activities.anActivity().from("00:00", "12:00").minutes(400).build(),
                Activities.anActivity().from("12:00", "00:00").minutes(261).build());

        send(me, DAY + "/submission").andExpect(status().isUnprocessableEntity());

        assertThat(page(me, DAY + "/check"))
                .contains("Kegiatan 2: dengan menit efektif ini, jumlah sehari lebih dari 660 menit.")
                .doesNotContain("Ajukan</button>");
        assertThat(stands()).isEqualTo("DRAFT");
    }

    @Test
    void nobody_submits_what_another_window_changed() throws Exception {
        drafted(anActivity());

        String page = send(me, DAY + "/submission", "version", "0")
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("berubah di jendela lain");
        assertThat(stands()).isEqualTo("DRAFT");
    }

    @Test
    void a_day_that_may_not_be_reported_says_why() throws Exception {
        String tomorrow = "/daily-reports/" + TODAY.plusDays(1);
        assertThat(page(me, tomorrow)).contains("Hari ini belum tiba").doesNotContain("Tambah kegiatan");
        send(me, tomorrow + "/activities/" + UUID.randomUUID(), typed()).andExpect(status().isUnprocessableEntity());
        assertThat(page(me, "/daily-reports/" + TODAY.minusDays(8))).contains("sampai 7 hari sesudah harinya");
        assertThat(page(me, "/daily-reports/" + TODAY.minusDays(7))).contains("Tambah kegiatan");
        assertThat(page(me, "/daily-reports/2026-07-12")).contains("bukan hari kerja", "Tambah kegiatan");
        var unplanned = signedIn(people.anEmployeeUnder(head));
        assertThat(page(unplanned, DAY)).contains("SKP tahun 2026 belum ditetapkan");
        try {
            years.lockQuarterOf(TODAY, TODAY);
            assertThat(page(me, DAY)).contains("sudah dikunci").doesNotContain("Tambah kegiatan");
        } finally {
            years.lockQuarterOf(TODAY, null);
        }
    }

    @Test
    void the_day_begins_at_midnight_of_the_governments_zone() throws Exception {
        LocalDate tomorrow = TODAY.plusDays(1);
        clock.moveTo(Instant.parse("2026-07-15T16:30:00Z"));
        try {
            assertThat(reports.put(employee.id(), tomorrow, anActivity()))
                    .extracting(Finding::code)
                    .containsExactly("report.rule.future");

            settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Makassar", "test");

            assertThat(reports.put(employee.id(), tomorrow, anActivity())).isEmpty();
            assertThat(page(me, "/daily-reports")).contains("/daily-reports/2026-07-16\"");
        } finally {
            settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Jakarta", "test");
        }
    }

    @Test
    void a_report_is_read_by_the_superiors_admins_and_who_examines_once_it_was_submitted() throws Exception {
        String address = "/daily-reports/of/" + employee.id() + "/" + TODAY;
        drafted(anActivity());
        open(signedIn(head), address).andExpect(status().isNotFound());

        reports.submit(employee.id(), TODAY, account(employee));

        open(signedIn(head), address).andExpect(status().isOk());
        open(me, address).andExpect(status().isOk());
        open(official(Role.AUDITOR), address).andExpect(status().isNotFound());
        people.examinedBy(official(Role.AUDITOR).userName(), employee.id());
        open(official(Role.AUDITOR), address).andExpect(status().isOk());
        open(official(Role.PERSONNEL_ADMIN), address).andExpect(status().isOk());
        var stranger = signedIn(people.anEmployee());
        open(stranger, address).andExpect(status().isNotFound());
        open(stranger, "/daily-reports/of/" + employee.id()).andExpect(status().isNotFound());
        open(signedIn(people.anEmployeeUnder(head)), address).andExpect(status().isNotFound());
        assertThat(page(signedIn(head), "/daily-reports/of/" + employee.id())).contains("Rabu, 15 Juli 2026");
    }

    @Test
    void what_belongs_to_others_or_does_not_exist_is_not_found() throws Exception {
        var activity = anActivity();
        submitted(activity);
        var colleague = people.anEmployeeUnder(head);
        established(colleague);
        var stranger = signedIn(colleague);
        String theirs = DAY + "/activities/" + activity.id();

        open(stranger, theirs).andExpect(status().isNotFound());
        send(stranger, theirs, typed()).andExpect(status().isNotFound());
        send(stranger, theirs + "/typed", typed()).andExpect(status().isNotFound());
        send(stranger, theirs + "/removal");
        send(stranger, "/daily-reports/cases/" + report() + "/reasons/" + activity.id(), "reason", "x")
                .andExpect(status().isNotFound());
        open(stranger, "/tasks/" + step(report()).taskId()).andExpect(status().isNotFound());
        assertThat(written()).isEqualTo(1);
        for (String address : List.of(
                "/daily-reports/2026-02-31",
                "/daily-reports/kemarin",
                "/daily-reports/2026-07-15T00:00",
                DAY + "/activities/1",
                "/daily-reports/of/1/2026-07-15",
                "/daily-reports/of/" + UUID.randomUUID() + "/2026-07-15",
                "/daily-reports?month=2026-13")) {
            open(me, address).andExpect(status().isNotFound());
        }
        open(official(Role.AUDITOR), DAY).andExpect(status().isNotFound());
        assertThat(page(official(Role.AUDITOR), "/daily-reports")).contains("bukan akun pegawai");
    }

    @Test
    void a_submitted_report_is_not_changed_by_old_windows() throws Exception {
        var activity = anActivity();
        submitted(activity);

        save(activity.id(), typed()).andExpect(redirectedUrl(DAY));
        send(me, DAY + "/activities/" + activity.id() + "/removal").andExpect(redirectedUrl(DAY));
        open(me, DAY + "/activities/" + activity.id()).andExpect(redirectedUrl(DAY));

        assertThat(jdbc.sql("select description from report_activity where id = ?")
                        .param(activity.id())
                        .query(String.class)
                        .single())
                .isEqualTo(activity.description());
    }

    @Test
    void the_supervisor_writes_reasons_beside_activities_and_the_employee_reads_them_there() throws Exception {
        var activity = anActivity();
        UUID report = submitted(activity);
        var supervisor = signedIn(head);
        String task = "/tasks/" + step(report).taskId();
        String reasons = "/daily-reports/cases/" + report + "/reasons/" + activity.id();
        assertThat(page(supervisor, task)).contains(employee.titledName(), activity.description(), reasons);

        send(supervisor, reasons, "reason", "Sebutkan\r\njumlahnya").andExpect(redirectedUrl(task + "#activity-1"));
        send(supervisor, reasons, "reason", "y".repeat(2001)).andExpect(status().isUnprocessableEntity());
        send(supervisor, reasons, "reason", "a\u0000b").andExpect(status().isUnprocessableEntity());
        assertThat(notes.drafts(report, account(head)))
                .containsExactly(Map.entry(activity.id().toString(), "Sebutkan\njumlahnya"));
        send(supervisor, task, "decision", "RETURN", "activities", activity.id().toString())
                .andExpect(redirectedUrl("/"));

        assertThat(page(me, DAY)).contains("Sebutkan\njumlahnya", "Atasan meminta perbaikan");
        assertThat(page(me, DAY + "/activities/" + activity.id())).contains("Sebutkan\njumlahnya");
        String revision = "/tasks/" + step(report).taskId();
        assertThat(page(me, DAY + "/check")).contains(revision);
        assertThat(page(me, revision)).contains("Sebutkan\njumlahnya", "Ajukan kembali");
        save(activity.id(), typed()).andExpect(redirectedUrl(DAY));
        send(me, revision, "decision", "RESUBMIT").andExpect(redirectedUrl("/"));

        assertThat(page(supervisor, "/tasks/" + step(report).taskId()))
                .contains("Yang diubah sesudahnya", "<del>" + activity.description(), "<ins>Menyusun laporan layanan");
        open(supervisor, task).andExpect(status().isConflict());
    }

    @Test
    void a_wrong_decision_is_shown_beside_its_field_with_what_was_typed() throws Exception {
        UUID report = submitted(anActivity());

        String page = send(signedIn(head), "/tasks/" + step(report).taskId(), "decision", "REJECT", "comment", "")
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Tulis alasan laporan ditolak.");
        send(signedIn(head), "/tasks/" + step(report).taskId(), "decision", "REJECT", "comment", "z".repeat(10_000))
                .andExpect(status().isUnprocessableEntity());
        send(signedIn(head), "/tasks/" + step(report).taskId(), "decision", "REJECT", "comment", "z\u0000")
                .andExpect(status().isUnprocessableEntity());
        send(signedIn(head), "/tasks/" + step(report).taskId(), "decision", "SETUJU")
                .andExpect(status().isUnprocessableEntity());
        assertThat(stands()).isEqualTo("SUBMITTED");
    }

    @Test
    void an_overdue_decision_is_marked_in_the_lists() throws Exception {
        UUID report = submitted(anActivity());
        jdbc.sql("update daily_report set overdue_since = submitted_at where id = ?")
                .param(report)
                .update();

        assertThat(page(me, "/daily-reports")).contains("Lewat batas waktu");
        assertThat(page(me, DAY)).contains("Lewat batas waktu");
    }

    private String[] typed() {
        return new String[] {
            "indicator", indicator.toString(),
            "description", "Menyusun laporan layanan",
            "quantity", "2,5",
            "unit", "dokumen",
            "startsAt", "08:00",
            "endsAt", "09:30",
            "minutes", "",
            "place", "OFFICE",
            "links", "https://contoh.go.id/a"
        };
    }

    private ResultActions save(UUID id, String[] typed) throws Exception {
        return send(me, DAY + "/activities/" + id, typed);
    }

    private String page(SignedIn person, String address) throws Exception {
        return open(person, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int written() {
        return jdbc.sql("""
                        select count(*) from report_activity a join daily_report r on r.id = a.report_id
                        where r.employee_id = ?
                        """).param(employee.id()).query(Integer.class).single();
    }
}
