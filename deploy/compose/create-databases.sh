#!/bin/bash
# Creates those of the named databases that are missing, each with a login role of its own, whose password is in /run/secrets. No role
# can connect to the database of another. May be run again at any time; the passwords are set anew.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --dbname postgres -c 'REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC'
for name in "$@"; do
  psql -v ON_ERROR_STOP=1 -v name="$name" --dbname postgres <<'SQL'
    \set password `cat /run/secrets/:name`
    SELECT format('CREATE ROLE %I', :'name')
      WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'name') \gexec
    ALTER ROLE :"name" LOGIN PASSWORD :'password';
    SELECT format('CREATE DATABASE %I OWNER %I', :'name', :'name')
      WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
SQL
  psql -v ON_ERROR_STOP=1 -v name="$name" --dbname "$name" --file "$(dirname "$0")/restrict-role.sql"
done
