package id.kinerja.document;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a document names, as on one day.
 *
 * @param name with degrees
 * @param nip none for a head of government, or who is no employee
 * @param grade pangkat and golongan ruang; none where there is none
 * @param post the title, with Plt. before it where somebody acted; none without a post
 * @param unit none without a post
 */
record PrintedPerson(
        String name,
        @Nullable String nip,
        @Nullable String grade,
        @Nullable String post,
        @Nullable String unit) {}
