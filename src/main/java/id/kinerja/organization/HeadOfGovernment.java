package id.kinerja.organization;

import org.jspecify.annotations.Nullable;

/**
 * Who leads the regional government (kepala daerah), without a NIP and above everybody.
 *
 * @param name without degrees
 * @param title such as Wali Kota, Bupati, Gubernur, or an acting one's
 * @param accountName by which account the head is to sign in, having no NIP; none for a head who does not
 */
public record HeadOfGovernment(
        String name,
        @Nullable String frontDegree,
        @Nullable String backDegree,
        String title,
        @Nullable String accountName) {}
