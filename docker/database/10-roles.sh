#!/usr/bin/env bash
# Runs once, on an empty volume: the database and its two roles.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set owner_password="$KINERJA_OWNER_PASSWORD" --set app_password="$KINERJA_APP_PASSWORD" <<'SQL'
create role kinerja_owner login password :'owner_password';
create role kinerja_app login password :'app_password';
create database kinerja owner kinerja_owner;
revoke all on database kinerja from public;
grant connect on database kinerja to kinerja_app;
\connect kinerja
alter schema public owner to kinerja_owner;
SQL
