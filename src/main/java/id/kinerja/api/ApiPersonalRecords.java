package id.kinerja.api;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is remembered of a person's requests, so that a retry does nothing twice. */
@Component
class ApiPersonalRecords implements PersonalRecords {

    private static final int PLACE = 36;

    @Override
    public List<PersonalSection> sections() {
        return List.of(PersonalSection.of("requests", PLACE, Set.of("idempotency_key.user_name"), """
                select made_at as "at", key, status from idempotency_key where user_name = :account order by made_at, key
                """));
    }
}
