package id.kinerja.personal;

import java.util.List;

/**
 * What a capability keeps about a person, for that person alone; each capability that has a column which refers to a
 * person has a bean of this type (UU 27/2022: access to one's own data and a copy of them).
 */
public interface PersonalRecords {

    /** The sections in the order in which they are read. */
    List<PersonalSection> sections();
}
