package id.kinerja.review;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reasons that a person has written and not sent; those that were sent stand with the case. */
@Component
class ReviewPersonalRecords implements PersonalRecords {

    private static final int PLACE = 50;

    @Override
    public List<PersonalSection> sections() {
        return List.of(PersonalSection.of("unsent-reasons", PLACE, Set.of("review_note_draft.author"), """
                select saved_at as "at", reason from review_note_draft where author = :account
                order by saved_at, case_id, row_key
                """));
    }
}
