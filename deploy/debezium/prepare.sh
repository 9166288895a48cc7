#!/bin/bash
# Prepares the named services' databases for change data capture, as the superuser. May be run again at any time.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -v password="$CDC_DATABASE_PASSWORD" --dbname postgres <<'SQL'
SELECT 'CREATE ROLE cdc' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cdc') \gexec
ALTER ROLE cdc LOGIN REPLICATION PASSWORD :'password';
SQL
for service in "$@"; do
  psql -v ON_ERROR_STOP=1 --dbname "$service" --file "$(dirname "$0")/prepare.sql"
done
