/** Signing in at Keycloak instead of with local accounts: the profile {@code keycloak}. */
@NullMarked
package id.kinerja.keycloak;

import org.jspecify.annotations.NullMarked;
