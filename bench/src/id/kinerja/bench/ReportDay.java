package id.kinerja.bench;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A day's report, as a person and the superior handle it through the API. */
public record ReportDay(ApiClient api, Person person, LocalDate day) {

    /** The working weekdays that may be reported, the newest first. */
    public static List<LocalDate> reportable() {
        return Seeding.TODAY
                .minusDays(Seeding.DAYS_BACK)
                .datesUntil(Seeding.TODAY.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** Writes an activity and submits the day; returns the report's id. */
    String submit() throws IOException, InterruptedException {
        int version = api.send(
                        person.credentials(),
                        "PUT",
                        path() + "/activities/" + UUID.randomUUID(),
                        anActivity(),
                        Map.of())
                .expected()
                .json()
                .get("version")
                .asInt();
        return api.send(person.credentials(), "POST", path() + "/submission", Map.of("version", version), Map.of())
                .expected()
                .json()
                .get("id")
                .asText();
    }

    /** Finds the report's task among the superior's and approves. */
    void approve(String report, Person superior) throws IOException, InterruptedException {
        var tasks = api.get(superior.credentials(), "/api/tasks?case=" + report)
                .expected()
                .json()
                .get("items");
        String task = tasks.get(0).get("id").asText();
        api.send(
                        superior.credentials(),
                        "POST",
                        "/api/tasks/" + task + "/submission",
                        Map.of("decision", "APPROVE"),
                        Map.of())
                .expected();
    }

    private String path() {
        return "/api/daily-reports/" + day;
    }

    private Map<String, Object> anActivity() {
        return anActivity(person, "Memeriksa dan menerbitkan dokumen kependudukan");
    }

    /** An activity as the API takes it. */
    public static Map<String, Object> anActivity(Person person, String description) {
        return Map.of(
                "indicator",
                person.indicator().toString(),
                "description",
                description,
                "quantity",
                12,
                "unit",
                "dokumen",
                "startsAt",
                "08:00",
                "endsAt",
                "11:30",
                "minutes",
                200,
                "place",
                "OFFICE",
                "links",
                List.of());
    }
}
