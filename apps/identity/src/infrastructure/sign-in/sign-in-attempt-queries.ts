/** All attempts take the locks in the same order, so that two attempts cannot deadlock. */
export const lockSubjects = `SELECT pg_advisory_xact_lock(hashtextextended('sign-in ' || subject, 0)) FROM unnest($1::text[]) AS subject`;

export const readFailures = `
  SELECT subject, failures, first_failed_at, last_failed_at FROM sign_in_attempts WHERE subject = ANY ($1::bytea[])`;

export const countFailures = `
  INSERT INTO sign_in_attempts (subject, failures, first_failed_at, last_failed_at, expires_at)
  SELECT subject, failures, first_at, $4::timestamptz, expires_at
    FROM unnest($1::bytea[], $2::integer[], $3::timestamptz[], $5::timestamptz[])
      AS counted (subject, failures, first_at, expires_at)
  ON CONFLICT (subject) DO UPDATE
    SET failures = excluded.failures, first_failed_at = excluded.first_failed_at,
        last_failed_at = excluded.last_failed_at, expires_at = excluded.expires_at`;

/** Each attempt adds at most three rows and deletes up to ten expired ones, so the table holds little more than the last hour. */
export const forgetExpired = `
  DELETE FROM sign_in_attempts WHERE subject = ANY (ARRAY(
    SELECT subject FROM sign_in_attempts WHERE expires_at < now() ORDER BY expires_at LIMIT 10 FOR UPDATE SKIP LOCKED))`;

/** Deletes the row of the account at this address. The rows shared with others lose only the failure of this attempt. */
export const takeBack = `
  WITH gone AS (DELETE FROM sign_in_attempts WHERE subject = $2 OR (subject = ANY ($1::bytea[]) AND failures <= 1))
  UPDATE sign_in_attempts SET failures = failures - 1 WHERE subject = ANY ($1::bytea[]) AND subject <> $2 AND failures > 1`;

export const isKnownAddress = `
  SELECT FROM known_addresses WHERE account_from_address = $1 AND last_used_at > now() - interval '90 days'`;

export const rememberAddress = `
  INSERT INTO known_addresses (user_id, account_from_address, last_used_at) VALUES ($1, $2, now())
  ON CONFLICT (account_from_address) DO UPDATE SET last_used_at = excluded.last_used_at`;

export const forgetOldAddresses = `
  DELETE FROM known_addresses WHERE user_id = $1 AND account_from_address <> ALL (ARRAY(
    SELECT account_from_address FROM known_addresses WHERE user_id = $1 ORDER BY last_used_at DESC LIMIT 10))`;
