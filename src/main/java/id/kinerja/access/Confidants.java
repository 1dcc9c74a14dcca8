package id.kinerja.access;

import java.util.Collection;
import java.util.Set;

/** Who was told in confidence of others: what the capability that keeps it tells, so that nobody signs in as them. */
public interface Confidants {

    /** Those of these accounts that wrote down, or were named to be told, what was said in a counselling of somebody else. */
    Set<String> among(Collection<String> accounts);
}
