package id.kinerja;

import id.kinerja.audit.ExportCommand;
import id.kinerja.audit.VerificationCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Kinerja, or with {@code --audit-verification} only verifies its audit trail, with {@code --audit-export} only writes a month of it. */
@SpringBootApplication
@EnableScheduling
public class KinerjaApplication {

    public static void main(String[] args) {
        if (VerificationCommand.isAskedBy(args)) {
            System.exit(VerificationCommand.run(args));
        }
        if (ExportCommand.isAskedBy(args)) {
            System.exit(ExportCommand.run(args));
        }
        SpringApplication.run(KinerjaApplication.class, args);
    }
}
