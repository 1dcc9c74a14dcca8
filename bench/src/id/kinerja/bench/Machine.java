package id.kinerja.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where figures come from; without it they say nothing. */
final class Machine {

    private Machine() {}

    static Map<String, Object> describe(PostgresServer server) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("at", Instant.now().toString());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("processor", processor());
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("load before", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        facts.put("database", server.settings());
        return facts;
    }

    private static String processor() throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        if (!Files.exists(cpu)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(cpu).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*:\\s*", ""))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
