package id.kinerja.organization;

import java.util.Set;

/** Who the personnel admins are; answered by whoever keeps the accounts. */
@FunctionalInterface
public interface PersonnelAdmins {

    /** The accounts that have the role, as far as they are listed here. */
    Set<String> accounts();
}
