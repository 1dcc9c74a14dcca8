package id.kinerja.attachment;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The files that stand with a person's cases; each is fetched by its address. */
@Component
class AttachmentPersonalRecords implements PersonalRecords {

    private static final int PLACE = 48;

    @Override
    public List<PersonalSection> sections() {
        return List.of(PersonalSection.of("evidence-files", PLACE, Set.of("attachment.employee_id"), """
                        select uploaded_at as "at", id, kind as "object", name as "fileName", type as "fileType", size as "bytes",
                               sha256, '/api/attachments/' || id || '/content' as "contentAt", person_name(uploaded_by) as "by",
                               person_name(uploaded_for) as "onBehalfOf"
                        from (select id, uploaded_at, kind, name, type, size, encode(sha256, 'hex') as sha256, uploaded_by,
                                     uploaded_for
                              from attachment where employee_id = :employee
                                and not (kind = 'reward' and case_id in (select id from reward_case where state = 'DRAFT'))) a
                        order by uploaded_at, id
                        """));
    }
}
