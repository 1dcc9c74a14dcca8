package id.kinerja.organization;

import java.util.Set;

/** Who has an office besides the own work, such as an auditor's; answered by whoever keeps the accounts. */
public interface OfficeHolders {

    /** The accounts that have one, as far as they are listed here. */
    Set<String> accounts();

    /** Whether nobody who can sign in would be left to give roles, or to run the installation, without these accounts. */
    boolean leftToNobodyWithout(Set<String> accounts);
}
