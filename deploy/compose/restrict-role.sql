-- Run in the database of the role :name. The role owns this database and nothing else, and no statement, lock or forgotten transaction
-- of it lasts for ever. The services set shorter limits for themselves, and migrations have none.
ALTER ROLE :"name" NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE :"name" SET statement_timeout = '5min';
ALTER ROLE :"name" SET lock_timeout = '1min';
ALTER ROLE :"name" SET idle_in_transaction_session_timeout = '5min';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
