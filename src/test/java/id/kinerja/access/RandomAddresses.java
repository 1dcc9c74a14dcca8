package id.kinerja.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that answers a GET, as the application declares them, with the ids of somebody's papers in their places. */
final class RandomAddresses {

    /** What has no data of people, ends a test, or is asked by {@link RandomQuestions} with what it needs. */
    private static final Pattern BESIDE = Pattern.compile("/error|/api/openapi.*|/login.*|/actuator.*|/engine-rest.*");

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)(:[^/]*)?}");

    /** Places that stand for nobody's papers, and what is put there. */
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("day", RandomGovernment.DAY),
            Map.entry("version", "1"),
            Map.entry("year", "2026"),
            Map.entry("month", "2020-01"),
            Map.entry("section", "evaluations"),
            Map.entry("decision", "performance-predicate"),
            Map.entry("key", "access.indirect-superiors"),
            Map.entry("kind", "feedback"),
            Map.entry("list", "resources"),
            Map.entry("role", "AUDITOR"));

    /**
     * Addresses with an id in which nobody is shown here what stands in somebody's papers.
     *
     * <p>Of tasks, of drafts of plans and their results and reviews, of ratings and reasons to be written, there are none here, as these
     * papers have no processes ({@link RandomTasksIT} has them); nor are there a strategy, an import, a result of a unit and a vacant
     * post. What a period, a file's description, a list of versions and the removal of a role say has none of the words looked for.
     */
    static final Set<String> EMPTY = Set.of(
            "/tasks/{taskId}",
            "/api/tasks/{id}",
            "/escalations/{taskId}",
            "/target-plans/{id}/edit",
            "/target-plans/{id}/edit/annex/{list}",
            "/target-plans/{id}/edit/behaviours",
            "/target-plans/{id}/edit/results/new",
            "/target-plans/{id}/edit/results/{result}",
            "/target-plans/{id}/edit/results/{result}/removal",
            "/target-plans/{id}/review",
            "/api/target-plans/{id}/review",
            "/api/evaluations/{id}/rating",
            "/rating-reasons/{evaluation}",
            "/strategy/{id:[0-9a-fA-F-]{36}}",
            "/strategy/{id:[0-9a-fA-F-]{36}}/edit",
            "/strategy/{id}/indicators/new",
            "/strategy/{id}/indicators/{indicator}",
            "/strategy/{id}/missions/new",
            "/strategy/{id}/missions/{mission}",
            "/strategy/cascade/{indicator}",
            "/api/strategies/{id}",
            "/api/regional-indicators/{indicator}/cascade",
            "/admin/roster-imports/{id}",
            "/admin/roster-imports/{id}/issues.csv",
            "/api/roster-imports/{id}",
            "/api/roster-imports/{id}/issues",
            "/api/vacant-posts/{unit}",
            "/api/periods/{id}/exclusions",
            "/api/periods/{id}/extensions",
            "/api/periods/{id}/opening",
            "/api/periods/{id}/opening/failures",
            "/attachments/{id}",
            "/api/attachments/{id}",
            "/api/attachments/{id}/content",
            "/api/target-plans/{id}/versions",
            "/unit-results/{unit}/{period}/document",
            "/admin/roles/{userName}/{role}/removal");

    private final RandomGovernment government;
    private final UUID period;

    RandomAddresses(RandomGovernment government, UUID period) {
        this.government = government;
        this.period = period;
    }

    /** The patterns of all of them. */
    static List<String> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    return methods.isEmpty() || methods.contains(RequestMethod.GET);
                })
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !BESIDE.matcher(pattern).matches())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether an address is about somebody. */
    static boolean aboutSomebody(String pattern) {
        return PLACE.matcher(pattern).results().anyMatch(place -> !FIXED.containsKey(place.group(1)));
    }

    /** An address with the ids of somebody's papers; where there are several it is one of them. */
    String of(String pattern, UUID whose, Random random) {
        Matcher places = PLACE.matcher(pattern);
        StringBuilder address = new StringBuilder();
        while (places.find()) {
            String name = places.group(1);
            String value = FIXED.get(name);
            places.appendReplacement(
                    address,
                    value != null
                            ? value
                            : name.equals("userName") ? government.nipOf(whose) : id(pattern, name, whose, random));
        }
        return places.appendTail(address).toString();
    }

    private String id(String pattern, String name, UUID whose, Random random) {
        var papers = government.papersOf(whose);
        UUID objection = papers.objection() == null ? whose : papers.objection().id();
        UUID appointment =
                one(government.inPlaceOf(whose).map(RandomGovernment.Acting::id).toList(), whose, random);
        UUID examination = one(
                government
                        .examinationsOf(whose)
                        .map(RandomGovernment.Examination::id)
                        .toList(),
                whose,
                random);
        Stream<UUID> fitting =
                switch (name) {
                    case "employee" -> Stream.of(whose);
                    case "evaluation" -> Stream.of(papers.evaluation());
                    case "unit" -> Stream.of(government.unitOf(whose));
                    case "period" -> Stream.of(period);
                    case "caseId" -> Stream.of(papers.feedback().id());
                    case "activity" -> Stream.of(RandomPapers.activityOf(papers.report()));
                    case "amendment" -> Stream.of(papers.amendment());
                    // of these there are none in a government drawn here: any id
                    case "result", "indicator", "mission", "taskId" -> Stream.of(whose);
                    case "id" ->
                        Map.ofEntries(
                                        Map.entry("/notes/", papers.note().id()),
                                        Map.entry("target-plans/", papers.plan()),
                                        Map.entry("/evaluations/", papers.evaluation()),
                                        Map.entry(
                                                "/attachments/",
                                                papers.feedback().file()),
                                        Map.entry(
                                                "/feedback/", papers.feedback().id()),
                                        Map.entry("/coaching/{", papers.coaching()),
                                        Map.entry("/objections/", objection),
                                        Map.entry(
                                                "/rewards/", papers.nomination().id()),
                                        Map.entry("/exclusions/", papers.exclusion()),
                                        Map.entry("/people/", whose),
                                        Map.entry("/units/", government.unitOf(whose)),
                                        Map.entry("/periods/", period),
                                        Map.entry("/acting/", appointment),
                                        Map.entry("/acting-appointments/", appointment),
                                        Map.entry("/examinations/", examination),
                                        // of these either
                                        Map.entry("/strategy/", whose),
                                        Map.entry("/strategies/", whose),
                                        Map.entry("/roster-imports/", whose),
                                        Map.entry("/tasks/", whose))
                                .entrySet()
                                .stream()
                                .filter(entry -> pattern.contains(entry.getKey()))
                                .map(Map.Entry::getValue);
                    default -> Stream.of();
                };
        List<UUID> ids = fitting.filter(Objects::nonNull).toList();
        if (ids.isEmpty()) {
            throw new AssertionError("what belongs to {" + name + "} in " + pattern + "? Say it here.");
        }
        return ids.get(random.nextInt(ids.size())).toString();
    }

    private static UUID one(List<UUID> all, UUID otherwise, Random random) {
        return all.isEmpty() ? otherwise : all.get(random.nextInt(all.size()));
    }
}
