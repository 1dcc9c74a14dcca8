package id.kinerja.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * How long a roster of many people takes, as CSV and as XLSX, by {@code POST /api/roster-imports}, in a process with
 * 512 MB of heap.
 *
 * <p>Arguments: how many people, and a folder for database and logs.
 */
public final class RosterImportBench {

    private static final int A_UNIT = 100;
    private static final String BOUNDARY = "kinerja-roster-import-bench";
    private static final String COLUMNS =
            "NIP;NAMA;GELAR DEPAN;GELAR BELAKANG;JENIS PEGAWAI;GOLONGAN;JENIS JABATAN;JABATAN;KODE UNOR;NIP ATASAN;TMT JABATAN;EMAIL;STATUS";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Application application;
    private final String authorization;
    private final byte[] units;

    private RosterImportBench(Application application, String authorization, byte[] units) {
        this.application = application;
        this.authorization = authorization;
        this.units = units;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        Path folder = Path.of(arguments.length > 1 ? arguments[1] : "target/bench/roster")
                .toAbsolutePath()
                .resolve(String.valueOf(ProcessHandle.current().pid()));
        try (PostgresServer server = PostgresServer.start(folder.resolve("postgres"))) {
            for (String format : List.of("csv", "xlsx")) {
                server.create(format);
                try (Application application = new Application(
                        folder.resolve(format), server, format, () -> Instant.parse("2026-07-15T02:00:00Z"))) {
                    application.start();
                    server.superuser(format)
                            .sql("update account set must_change_password = false")
                            .update();
                    String password = Files.readAllLines(folder.resolve(format + "/accounts.txt")).stream()
                            .filter(line -> line.strip().startsWith("admin"))
                            .map(line -> line.strip().split("\\s+")[1])
                            .findFirst()
                            .orElseThrow();
                    String authorization = "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
                    new RosterImportBench(application, authorization, units(people)).run(format, people);
                    System.out.println(format + ": heap after collections at most "
                            + application.peakHeap().after() + " MB, process at most " + application.peakMemory()
                            + " MB");
                }
            }
        }
    }

    private void run(String format, int people) throws IOException, InterruptedException {
        byte[] roster = roster(format, people, "III/a");
        System.out.printf("%s: %,d people, %,d bytes%n", format, people, roster.length);
        send(format, "checked only", LocalDate.of(2026, 1, 1), true, roster);
        send(format, "everybody new", LocalDate.of(2026, 1, 1), false, roster);
        send(format, "the same again", LocalDate.of(2026, 1, 1), false, roster);
        send(format, "everybody changed", LocalDate.of(2026, 3, 1), false, roster(format, people, "III/b"));
        send(format, "earlier changed", LocalDate.of(2026, 1, 1), false, roster(format, people, "III/c"));
    }

    private void send(String format, String what, LocalDate day, boolean dryRun, byte[] roster)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        application.address("/api/roster-imports?effectiveOn=" + day + "&dryRun=" + dryRun))
                .header("Authorization", authorization)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(List.of(
                        part("units", "units.csv"),
                        units,
                        "\r\n".getBytes(StandardCharsets.UTF_8),
                        part("roster", "roster." + format),
                        roster,
                        ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8))))
                .timeout(Duration.ofMinutes(10))
                .build();
        Instant begun = Instant.now();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        String counts = answer.body().replaceAll("(?s).*(\"people\":\\{[^}]*}).*", "$1");
        System.out.printf("%s: %-18s %6.1f s  HTTP %d %s%n", format, what, seconds, answer.statusCode(), counts);
    }

    private static byte[] part(String name, String file) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] units(int people) {
        StringBuilder text = new StringBuilder("KODE;NAMA;JENIS;KODE INDUK;BIDANG LAYANAN\nKOTA;Kota;KOTA;;\n");
        for (int unit = 0; unit * A_UNIT < people; unit++) {
            text.append("U").append(unit).append(";Dinas ").append(unit).append(";DINAS;KOTA;\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] roster(String format, int people, String grade) throws IOException {
        List<List<String>> rows = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            int head = i / A_UNIT * A_UNIT;
            rows.add(List.of(
                    nip(i),
                    "Pegawai Nomor " + i,
                    "",
                    "S.Kom., M.Si. " + grade,
                    "PNS",
                    grade,
                    i == head ? "Administrator" : "Fungsional",
                    i == head ? "Kepala Dinas" : "Pranata Komputer Ahli Pertama",
                    "U" + i / A_UNIT,
                    i == head ? "" : nip(head),
                    "2020-01-01",
                    nip(i) + "@kota.example",
                    "Aktif"));
        }
        return format.equals("csv")
                ? (COLUMNS + "\n"
                                + rows.stream()
                                        .map(row -> String.join(";", row))
                                        .collect(Collectors.joining("\n")))
                        .getBytes(StandardCharsets.UTF_8)
                : workbook(rows);
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Kinerja", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Pegawai");
            List<String> header = List.of(COLUMNS.split(";"));
            for (int row = 0; row <= rows.size(); row++) {
                List<String> values = row == 0 ? header : rows.get(row - 1);
                for (int column = 0; column < values.size(); column++) {
                    sheet.value(row, column, values.get(column));
                }
            }
        }
        return content.toByteArray();
    }

    private static String nip(int number) {
        LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(number % 9_000);
        return birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "2010011" + String.format("%03d", 1 + number / 9_000);
    }
}
