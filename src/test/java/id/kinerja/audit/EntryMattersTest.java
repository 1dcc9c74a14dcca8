package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.access.Matter;
import id.kinerja.access.Stage;
import id.kinerja.trail.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of every action the trail has it is decided what its entries tell of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EntryMattersTest {

    private static final List<String> OF_TASKS =
            List.of("TASK_COMPLETED", "TASK_CLAIMED", "TASK_RELEASED", "TASK_TAKEN_BACK", "TASK_TAKEN_OVER");

    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");

    private final EntryMatters matters = EntryMatters.packaged();

    @Test
    void every_action_stands_in_the_table_and_every_line_names_one() {
        assertThat(matters.lines().keySet().stream().map(line -> line.split(" ")[0]))
                .containsOnly(Arrays.stream(Action.values()).map(Action::name).toArray(String[]::new));
    }

    @Test
    void what_is_done_in_a_task_is_decided_for_every_process_that_has_any() throws IOException {
        List<String> processes = processesWithTasks();
        assertThat(processes).contains("coaching", "reward", "period-evaluation");
        for (String action : OF_TASKS) {
            assertThat(processes).as(action).allMatch(process -> matters.of(action, process)
                    .isPresent());
        }
    }

    @Test
    void what_nobody_decided_is_told_to_nobody() {
        assertThat(matters.of("TASK_COMPLETED", "test")).isEmpty();
        assertThat(matters.of("NEVER_HEARD_OF", "setting")).isEmpty();
        assertThat(matters.of("DRAFT_BEGUN", "reward")).isEmpty();
    }

    @Test
    void a_line_of_its_own_goes_before_that_of_everything_else() {
        assertThat(matters.of("FILE_OPENED", "exclusion-list")).contains(about(Matter.EXCLUSION));
        assertThat(matters.of("FILE_OPENED", "coaching")).contains(about(Matter.AUDIT_TRAIL));
        assertThat(matters.of("ATTACHMENT_ADDED", "attachment").map(one -> Optional.ofNullable(one.matter())))
                .contains(Optional.empty());
    }

    @Test
    void what_auditors_read_by_case_is_not_the_trails_own() {
        for (String action : List.of(
                "EXCLUSION_RECORDED", "REWARD_NOMINATED", "COACHING_OPENED", "FEEDBACK_GIVEN", "COUNSELLING_WRITTEN")) {
            assertThat(matters.of(action, "any").map(EntryMatters.About::matter))
                    .as(action)
                    .isPresent()
                    .hasValueSatisfying(matter -> assertThat(matter).isNotEqualTo(Matter.AUDIT_TRAIL));
        }
    }

    private static EntryMatters.About about(Matter matter) {
        return new EntryMatters.About(matter, Stage.DRAFT);
    }

    private static List<String> processesWithTasks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(EntryMattersTest::read)
                    .filter(model -> model.contains("<bpmn:userTask"))
                    .map(PROCESS::matcher)
                    .map(found -> found.find() ? found.group(1) : null)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
