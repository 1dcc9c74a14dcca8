/** The embedded PostgreSQL that runs when no other database is named. */
@NullMarked
package id.kinerja.database;

import org.jspecify.annotations.NullMarked;
