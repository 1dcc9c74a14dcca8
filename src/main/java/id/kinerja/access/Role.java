package id.kinerja.access;

import java.util.Arrays;
import java.util.Optional;

/** What a person may be besides an employee; each is a group of the identity store. */
public enum Role {
    /** Everybody who is appraised or appraises (pegawai). */
    EMPLOYEE("employee"),
    /** Keeps people, accounts, periods and settings (pengelola kepegawaian). */
    PERSONNEL_ADMIN("personnel-admin"),
    /** Watches completeness and steps in when both sides are silent (tim pengelola kinerja). */
    PERFORMANCE_TEAM("performance-team"),
    /** Concludes coachings (tim tindak lanjut). */
    FOLLOW_UP_TEAM("follow-up-team"),
    /** Scores nominations for rewards (tim penilai penghargaan). */
    REWARD_COMMITTEE("reward-committee"),
    /** Recommends rewards (sekretaris daerah). */
    SECRETARY("secretary"),
    /** Watches completeness in the own unit and those below (admin OPD). */
    UNIT_ADMIN("unit-admin"),
    /** Leads the government: head of government, regional secretary (pimpinan: kepala daerah, sekretaris daerah). */
    HEAD("head"),
    /** Watches the processes in Cockpit (pemilik proses). */
    PROCESS_OWNER("process-owner"),
    /** Reads, never writes (auditor, inspektorat). */
    AUDITOR("auditor"),
    /** Runs the installation; the process engine's own administrator. */
    OPERATOR("camunda-admin");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The id of the role's group in the identity store and in process models. */
    public String group() {
        return group;
    }

    /** The role of a group, when the group is one. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
