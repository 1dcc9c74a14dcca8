#!/usr/bin/env bash
# Runs once, on an empty volume: the database and its two roles, and Keycloak's own.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set owner_password="$KINERJA_OWNER_PASSWORD" --set app_password="$KINERJA_APP_PASSWORD" \
  --set keycloak_password="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
create role kinerja_owner login password :'owner_password';
create role kinerja_app login password :'app_password';
create database kinerja owner kinerja_owner;
create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
revoke all on database kinerja from public;
grant connect on database kinerja to kinerja_app;
\connect kinerja
alter schema public owner to kinerja_owner;
SQL
