package id.kinerja.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a program that measures an engine, in a process of its own, and reads its figures. */
final class EngineProgram {

    private EngineProgram() {}

    /**
     * @return what each round gave, by the figure's name
     */
    static Map<String, List<Double>> run(Path log, String classPath, String main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPath,
                main));
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] figure = line.split("\t");
                if (figure.length == 2) {
                    figures.computeIfAbsent(figure[0], name -> new ArrayList<>())
                            .add(Double.valueOf(figure[1]));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main + " failed, see " + log);
        }
        return figures;
    }
}
