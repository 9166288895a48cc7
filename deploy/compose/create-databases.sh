#!/bin/bash
# One database and one login role per service; no role can connect to the database of another.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres -c 'REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC'
for name in identity catalog basket ordering; do
  psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres <<SQL
    CREATE ROLE $name LOGIN PASSWORD '$name';
    CREATE DATABASE $name OWNER $name;
    REVOKE CONNECT ON DATABASE $name FROM PUBLIC;
SQL
done
