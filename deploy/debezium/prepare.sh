#!/bin/bash
# Prepares the named services' databases for change data capture, as the superuser. The role `cdc` gets the password in
# CDC_DATABASE_PASSWORD, or in the file that CDC_DATABASE_PASSWORD_FILE names. May be run again at any time.
set -euo pipefail

export CDC_DATABASE_PASSWORD="${CDC_DATABASE_PASSWORD:-$(<"$CDC_DATABASE_PASSWORD_FILE")}"
psql -v ON_ERROR_STOP=1 --dbname postgres <<'SQL'
\getenv password CDC_DATABASE_PASSWORD
SELECT 'CREATE ROLE cdc' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cdc') \gexec
ALTER ROLE cdc LOGIN REPLICATION PASSWORD :'password';
SQL
for service in "$@"; do
  psql -v ON_ERROR_STOP=1 --dbname "$service" --file "$(dirname "$0")/prepare.sql"
done
