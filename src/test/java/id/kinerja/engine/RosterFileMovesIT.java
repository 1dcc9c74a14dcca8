package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.Employee;
import id.kinerja.organization.ImportFile;
import id.kinerja.organization.Organization;
import id.kinerja.organization.RosterImports;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** From a roster's file to the open decision: rolled back, since an import ends the posts of everybody it does not name. */
@Transactional
class RosterFileMovesIT extends IntegrationTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final int YEAR = 2026;
    private static final String HEAD = "197001011995011511";
    private static final String FORMER = "197502022000022512";
    private static final String NEXT = "197603032001032513";
    private static final String STAFF = "198609262015051514";

    @Autowired
    TestOrganization people;

    @Autowired
    RosterImports imports;

    @Autowired
    Organization organization;

    @Autowired
    Accounts accounts;

    @Autowired
    TaskMover mover;

    @Autowired
    TestPlans plans;

    @Autowired
    TestApi api;

    @Autowired
    EntityManager entities;

    @Test
    void a_file_that_names_another_superior_moves_the_decision_with_a_note() throws Exception {
        people.nobodyHasAnOffice();
        applied(BEFORE, FORMER);
        Employee former = withAccount(FORMER);
        Employee next = withAccount(NEXT);
        UUID plan = plans.submitted(withAccount(STAFF), YEAR);
        assertThat(plans.step(plan).assignee()).isEqualTo(FORMER);

        move();
        applied(TODAY, NEXT);
        move();

        assertThat(plans.step(plan).assignee()).isEqualTo(NEXT);
        String task = plans.step(plan).taskId();
        Map<String, String> approval = Map.of("decision", "APPROVE");
        api.post(TestApi.as(former), "/api/tasks/" + task + "/submission", approval)
                .andExpect(status().isNotFound());
        api.get(TestApi.as(next), "/api/tasks/" + task)
                .andExpect(jsonPath("$.moves[0].from").value(former.titledName()))
                .andExpect(jsonPath("$.moves[0].to").value(next.titledName()))
                .andExpect(jsonPath("$.moves[0].cause").value("ROSTER"));
    }

    /** Nothing is committed here, and the mover reads tables. */
    private void move() {
        entities.flush();
        mover.run();
    }

    private void applied(LocalDate day, String superiorOfStaff) {
        String units = """
                KODE;NAMA;JENIS;KODE INDUK;BIDANG LAYANAN
                IP-KOTA;Kota;KOTA;;
                IP-A;Dinas A;DINAS;IP-KOTA;
                IP-B;Bidang B;BIDANG;IP-A;
                IP-C;Bidang C;BIDANG;IP-A;
                """;
        String roster = """
                NIP;NAMA;GELAR DEPAN;GELAR BELAKANG;JENIS PEGAWAI;GOLONGAN;JENIS JABATAN;JABATAN;KODE UNOR;NIP ATASAN;TMT JABATAN;EMAIL;STATUS
                %1$s;Kepala;;;PNS;IV/c;Pimpinan Tinggi Pratama;Kepala Dinas;IP-A;;2020-01-01;;Aktif
                %2$s;Kabid Lama;;;PNS;IV/a;Administrator;Kepala Bidang B;IP-B;%1$s;2020-01-01;;Aktif
                %3$s;Kabid Baru;;;PNS;IV/a;Administrator;Kepala Bidang C;IP-C;%1$s;2020-01-01;;Aktif
                %4$s;Siti Rahayu;;;PNS;III/a;Fungsional;Arsiparis;IP-B;%5$s;2020-01-01;;Aktif
                """.formatted(HEAD, FORMER, NEXT, STAFF, superiorOfStaff);
        UUID id = imports.check(day, file("units.csv", units), file("roster.csv", roster), "admin");
        imports.apply(id, true, "admin");
        assertThat(imports.find(id).orElseThrow().peopleRejected()).isZero();
    }

    private Employee withAccount(String nip) {
        accounts.link(organization.byNip(nip).orElseThrow().id(), nip);
        return organization.byNip(nip).orElseThrow();
    }

    private static ImportFile file(String name, String content) {
        return new ImportFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
