package id.kinerja;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kinerja. */
@SpringBootApplication
public class KinerjaApplication {

    public static void main(String[] args) {
        SpringApplication.run(KinerjaApplication.class, args);
    }
}
