package id.kinerja.bench.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one client sent and what it was answered, in a file, on the disk before the next thing happens. */
final class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final FileChannel file;

    Journal(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** To be called before the request is sent. */
    void sending(Request request) throws IOException {
        write(new Line(request, null));
    }

    /** To be called when an answer came. */
    void answered(Request request, int status) throws IOException {
        write(new Line(request, status));
    }

    private void write(Line line) throws IOException {
        file.write(ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8)));
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** All lines of the journals in a folder, each client's in the order of time. */
    static List<Line> read(Path folder) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream().map(Journal::line).forEach(lines::add);
            }
        }
        return lines;
    }

    private static Line line(String json) {
        try {
            return JSON.readValue(json, Line.class);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /**
     * A line of a journal.
     *
     * @param status what was answered; none for the line before the sending
     */
    record Line(Request request, @Nullable Integer status) {}
}
