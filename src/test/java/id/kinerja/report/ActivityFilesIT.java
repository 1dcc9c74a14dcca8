package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.attachment.Attachment;
import id.kinerja.attachment.SampleFiles;
import id.kinerja.audit.TestTrail;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Files of activities as people add, see and remove them on pages. */
class ActivityFilesIT extends ActivityFilesTesting {

    @Autowired
    TestTrail trail;

    @Autowired
    ActingAppointments appointments;

    @Test
    void a_file_is_attached_shown_downloaded_and_removed() throws Exception {
        assertThat(page(me, "/daily-reports/" + TODAY)).contains(files().replace("&", "&amp;"));
        assertThat(page(me, files())).contains("Belum ada berkas", "multipart/form-data", "_csrf");

        attach(me, "nota dinas.pdf", SampleFiles.pdf("satu")).andExpect(redirectedUrl(files()));

        UUID file = only();
        assertThat(page(me, files())).contains("nota dinas.pdf", "(PDF, ", "/attachments/" + file);
        assertThat(page(me, "/daily-reports/" + TODAY)).contains("nota dinas.pdf", "/attachments/" + file);
        assertThat(page(me, "/daily-reports/" + TODAY + "/activities/" + activity))
                .contains("nota dinas.pdf");
        open(me, "/attachments/" + file)
                .andExpect(status().isOk())
                .andExpect(content().bytes(SampleFiles.pdf("satu")));

        send(
                        me,
                        "/attachments/of/daily-report/" + report() + "/removal?part=" + activity,
                        "attachment",
                        file.toString())
                .andExpect(redirectedUrl(files()));

        assertThat(names()).isEmpty();
        assertThat(contents()).isZero();
        open(me, "/attachments/" + file).andExpect(status().isNotFound());
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("pdf", "application/pdf", SampleFiles.pdf("a")),
                Arguments.of("png", "image/png", SampleFiles.png()),
                Arguments.of("jpg", "image/jpeg", SampleFiles.jpeg()),
                Arguments.of("webp", "image/webp", SampleFiles.webp()),
                Arguments.of(
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        SampleFiles.xlsx()),
                Arguments.of(
                        "docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        SampleFiles.docx()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void every_accepted_kind_is_served_as_a_download_of_its_own_type_that_no_browser_opens(
            String ending, String type, byte[] sent) throws Exception {
        attach(me, "bukti <b>\"é\".html", sent);

        var answer = open(me, "/attachments/" + only()).andReturn().getResponse();

        assertThat(answer.getContentAsByteArray()).isEqualTo(sent);
        assertThat(answer.getContentType()).isEqualTo(type);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''bukti%20_b__%C3%A9_.html." + ending);
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("private, no-store");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("gambar.png", "<html><script>alert(1)</script>".getBytes(), "bukan PDF, PNG, JPEG"),
                Arguments.of("gambar.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), "bukan PDF, PNG"),
                Arguments.of("nota.pdf", new byte[0], "Berkas ini kosong"),
                Arguments.of("", new byte[0], "Pilih satu berkas"),
                Arguments.of("nota.pdf", "%PDF-1.7".getBytes(), "rusak atau susunannya tidak wajar"),
                Arguments.of(
                        "besar.pdf", SampleFiles.pdf(Attachment.LARGEST + 1), "Berkas paling besar 5 MB. Kecilkan"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void why_a_file_is_refused_stands_beside_the_field_and_nothing_is_kept(String name, byte[] sent, String why)
            throws Exception {
        String page = attach(me, name, sent)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("id=\"file-error\"", "href=\"#file\"", why);
        assertThat(names()).isEmpty();
    }

    @Test
    void exactly_five_megabytes_are_accepted() throws Exception {
        attach(me, "pas.pdf", SampleFiles.pdf(Attachment.LARGEST)).andExpect(redirectedUrl(files()));

        assertThat(names()).containsExactly("pas.pdf");
        assertThat(page(me, files())).contains("(PDF, 5 MB)");
    }

    @Test
    void what_was_turned_away_before_it_was_read_is_told_beside_the_field_in_the_persons_language() throws Exception {
        open(me, files() + "&refused=large")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"file-error\"")))
                .andExpect(content().string(containsString("Berkas paling besar 5 MB")));
        mvc.perform(MockMvcRequestBuilders.get(files() + "&refused=large")
                        .cookie(new Cookie("language", "en"))
                        .with(authentication(token(me))))
                .andExpect(content().string(containsString("A file may have at most 5 MB")));
    }

    @Test
    void addresses_and_files_together_are_at_most_five() throws Exception {
        for (int i = 0; i < 4; i++) {
            attached("bukti" + i);
        }
        var typed = Activities.anActivity().serving(indicator).build();
        var two = new Activity(
                activity,
                indicator,
                typed.description(),
                typed.quantity(),
                typed.unit(),
                typed.startsAt(),
                typed.endsAt(),
                typed.minutes(),
                typed.place(),
                List.of("https://contoh.go.id/a", "https://contoh.go.id/b"));

        assertThat(reports.put(employee.id(), TODAY, two))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("report.links.with-files"));

        attached("bukti5");
        assertThat(page(me, files())).contains("Bukti dukung sudah 5").doesNotContain("type=\"file\"");
        attach(me, "enam.pdf", SampleFiles.pdf("enam"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Bukti dukung paling banyak 5")));
        assertThat(names()).hasSize(5);
    }

    @Test
    void too_many_addresses_beside_the_files_are_told_beside_the_first_and_nothing_typed_is_lost() throws Exception {
        for (int i = 0; i < 5; i++) {
            attached("bukti" + i);
        }
        String page = send(
                        me,
                        "/daily-reports/" + TODAY + "/activities/" + activity,
                        "indicator",
                        "ADDITIONAL",
                        "description",
                        "Menyusun laporan yang lain",
                        "quantity",
                        "2",
                        "unit",
                        "dokumen",
                        "startsAt",
                        "08:00",
                        "endsAt",
                        "09:00",
                        "minutes",
                        "",
                        "place",
                        "OFFICE",
                        "links",
                        "https://contoh.go.id/a")
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("sudah mempunyai 5 berkas", "href=\"#links-0\"", "Menyusun laporan yang lain")
                .contains("value=\"https://contoh.go.id/a\"");
    }

    @Test
    void the_same_file_sent_twice_is_attached_once() throws Exception {
        attach(me, "nota.pdf", SampleFiles.pdf("sama")).andExpect(redirectedUrl(files()));
        attach(me, "salinan.pdf", SampleFiles.pdf("sama")).andExpect(redirectedUrl(files()));

        assertThat(names()).containsExactly("nota.pdf");
    }

    @Test
    void who_decides_sees_the_files_and_downloads_them_and_that_is_on_record() throws Exception {
        UUID file = attached("nota");
        reports.submit(employee.id(), TODAY, account(employee));
        var superior = signedIn(head);

        assertThat(page(superior, "/tasks/" + step(report()).taskId()))
                .contains("nota.pdf", "(PDF, ", "/attachments/" + file);
        assertThat(page(superior, "/daily-reports/of/" + employee.id() + "/" + TODAY))
                .contains("/attachments/" + file);
        long mark = trail.mark();
        open(superior, "/attachments/" + file).andExpect(status().isOk());
        open(me, "/attachments/" + file).andExpect(status().isOk());

        assertThat(trail.since(mark)).containsExactly("FILE_OPENED " + account(head) + " attachment");
        assertThat(page(me, "/opened-files")).contains("Berkas bukti dukung");
    }

    @Test
    void who_stands_in_for_the_superior_downloads_a_file_for_the_superior() throws Exception {
        UUID file = attached("nota");
        reports.submit(employee.id(), TODAY, account(employee));
        var standIn = people.aHead();
        appointments.grant(
                new ActingRequest(
                        head.id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        TODAY,
                        TODAY.plusDays(1),
                        List.of(DailyReports.PROCESS),
                        null),
                "test");
        long mark = trail.mark();
        open(signedIn(standIn), "/attachments/" + file).andExpect(status().isOk());

        assertThat(trail.valuesSince(mark, "concat_ws(' ', action, actor, on_behalf_of, object_id)"))
                .containsExactly("FILE_OPENED " + account(standIn) + " " + account(head) + " " + file);
    }

    @Test
    void adding_and_removing_is_on_record_with_what_the_file_was() throws Exception {
        long mark = trail.mark();
        UUID file = attached("nota");
        send(HttpMethod.DELETE, me, API + "/" + file, null, null);

        assertThat(trail.since(mark))
                .containsExactly(
                        "ATTACHMENT_ADDED " + account(employee) + " attachment",
                        "ATTACHMENT_REMOVED " + account(employee) + " attachment");
        assertThat(trail.valuesSince(mark, "after").get(0)).contains("nota.pdf", "sha256");
        assertThat(trail.valuesSince(mark, "before").get(1)).contains("nota.pdf", "sha256");
    }

    @Test
    void files_are_frozen_with_the_submission_and_free_again_after_a_return() throws Exception {
        UUID file = attached("nota");
        UUID report = submitted();
        String removal = "/attachments/of/daily-report/" + report + "/removal?part=" + activity;

        open(me, files()).andExpect(redirectedUrl("/daily-reports/" + TODAY));
        attach(me, "lagi.pdf", SampleFiles.pdf("lagi")).andExpect(redirectedUrl("/daily-reports/" + TODAY));
        send(me, removal, "attachment", file.toString()).andExpect(redirectedUrl("/daily-reports/" + TODAY));
        assertThat(names()).containsExactly("nota.pdf");

        decide(report, Map.of("decision", "RETURN", "activities", List.of(activity.toString()), "comment", "Ganti"));
        send(me, removal, "attachment", file.toString()).andExpect(redirectedUrl(files()));
        attach(me, "baru.pdf", SampleFiles.pdf("baru")).andExpect(redirectedUrl(files()));
        revise(report, "RESUBMIT");

        assertThat(names()).containsExactly("baru.pdf");
        assertThat(page(signedIn(head), "/tasks/" + step(report).taskId()))
                .contains("<del>nota.pdf</del>", "<ins>baru.pdf</ins>");
    }

    @Test
    void a_draft_whose_file_changed_in_another_window_is_not_submitted_unseen() throws Exception {
        int seen = version();
        attached("nota");

        assertThat(version()).isGreaterThan(seen);
    }

    @Test
    void an_activity_takes_its_files_along() throws Exception {
        attached("nota");
        long mark = trail.mark();
        send(me, "/daily-reports/" + TODAY + "/activities/" + activity + "/removal");

        assertThat(contents()).isZero();
        assertThat(trail.since(mark)).containsExactly("ATTACHMENT_REMOVED " + account(employee) + " attachment");
    }

    @Test
    void a_report_removed_by_statement_takes_the_files_along() throws Exception {
        attached("nota");
        jdbc.sql("delete from daily_report where id = ?").param(report()).update();

        assertThat(contents()).isZero();
    }

    private UUID submitted() {
        assertThat(reports.submit(employee.id(), TODAY, account(employee))).isEmpty();
        return report();
    }

    private int version() {
        return jdbc.sql("select version from daily_report where id = ?")
                .param(report())
                .query(Integer.class)
                .single();
    }

    private UUID only() {
        return jdbc.sql("select id from attachment where case_id = ?")
                .param(report())
                .query(UUID.class)
                .single();
    }
}
