package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.page.FieldMessages;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom somebody means who types a NIP or a name; programs may also give an id. */
@Component
public class PeopleByName {

    private static final int MOST_NAMED = 6;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final OrganizationLists lists;
    private final Organization organization;
    private final WorkingCalendar calendar;

    PeopleByName(OrganizationLists lists, Organization organization, WorkingCalendar calendar) {
        this.lists = lists;
        this.organization = organization;
        this.calendar = calendar;
    }

    /** The one who is meant; none, and a message beside the field, when nobody or several may be. */
    @Nullable
    public UUID find(String field, @Nullable String typed, FieldMessages.Collected found) {
        String sought = typed == null ? "" : typed.strip();
        if (sought.isEmpty()) {
            return null;
        }
        var byNip = organization.byNip(Nip.clean(sought));
        if (byNip.isPresent()) {
            return byNip.get().id();
        }
        if (ID.matcher(sought).matches()) {
            Employee byId = organization.all(List.of(UUID.fromString(sought))).get(UUID.fromString(sought));
            if (byId != null) {
                return byId.id();
            }
        }
        List<PersonView> people = lists.search(sought, calendar.today(), MOST_NAMED);
        if (people.size() == 1) {
            return people.get(0).id();
        }
        if (people.isEmpty()) {
            found.add(field, "organization.acting.person.unknown");
        } else {
            found.add(
                    field,
                    "organization.acting.person.several",
                    people.stream()
                            .map(person -> person.name() + " (" + person.groupedNip() + ")")
                            .collect(Collectors.joining("; ")));
        }
        return null;
    }
}
