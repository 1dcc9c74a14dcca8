package id.kinerja.personal;

import java.util.List;

/** How long a capability keeps what; each capability that keeps data of people has a bean of this type (retensi). */
public interface Keeping {

    /** The kinds of data that are removed when their time is over. */
    List<KeptKind> kinds();
}
