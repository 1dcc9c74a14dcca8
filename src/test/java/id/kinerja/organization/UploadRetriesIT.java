package id.kinerja.organization;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A repeated upload under its key: the same file, or another of the same size. */
class UploadRetriesIT extends IntegrationTest {

    private static final String HEADER =
            "NIP;NAMA;GELAR DEPAN;GELAR BELAKANG;JENIS PEGAWAI;GOLONGAN;JENIS JABATAN;JABATAN;"
                    + "KODE UNOR;NIP ATASAN;TMT JABATAN;EMAIL;STATUS\n";

    @Autowired
    MockMvc mvc;

    private final String key = UUID.randomUUID().toString();

    @Autowired
    TestOrganization people;

    @BeforeEach
    void nobody_has_an_office_of_another_test() {
        people.nobodyHasAnOffice();
    }

    @Test
    void another_file_of_the_same_size_under_the_same_key_is_found_out() throws Exception {
        send("Jabatan A").andExpect(status().isOk()).andExpect(header().doesNotExist("Idempotency-Replayed"));
        send("Jabatan A").andExpect(status().isOk()).andExpect(header().string("Idempotency-Replayed", "true"));
        send("Jabatan B")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:idempotency-key"));
    }

    /** One line, in a unit that nobody has: rejected, but kept as an import. */
    private ResultActions send(String post) throws Exception {
        String line = "197008151999122001;Gita Manurung;;;PNS;IV/d;Administrator;" + post + ";TIDAK-ADA;;;;Aktif\n";
        return mvc.perform(multipart("/api/roster-imports?dryRun=false&confirmLeft=true&effectiveOn=2016-08-01")
                .part(new MockPart("roster", "roster.csv", (HEADER + line).getBytes(StandardCharsets.UTF_8)))
                .header("Idempotency-Key", key)
                .with(authentication(TestSignIn.as("upload-admin", null, Role.PERSONNEL_ADMIN))));
    }
}
