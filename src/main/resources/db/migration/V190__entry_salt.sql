-- What an entry says can be withheld from who reads the trail only if its seal does not give it away: all but a few values
-- known, the others could be tried. A number that nobody guesses is sealed with it, and withheld with it.
alter table audit_entry add column salt uuid;
alter table audit_entry alter column salt set default gen_random_uuid();
comment on column audit_entry.salt is 'Drawn by the database and sealed with the entry, so that what is withheld of it cannot be found by trying; none of entries from before.';
