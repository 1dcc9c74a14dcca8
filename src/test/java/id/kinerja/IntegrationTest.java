package id.kinerja;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole application on a real PostgreSQL.
 *
 * <p>All of them share one context and one database, which are started once: so a test makes its own people and assumes
 * nothing about the rows of others, and none changes the context's configuration.
 */
@SpringBootTest
// a test that fails says why; its thousands of requests are not kept to be printed
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class IntegrationTest {}
