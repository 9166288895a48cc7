export const lockKeys = `SELECT pg_advisory_xact_lock(hashtext('signing keys'))`;

/** The key that signs is the latest of those whose time has come. */
export const publishedKeys = `
  SELECT kid, sealed_private_key AS "sealed", signs_from AS "signsFrom" FROM signing_keys
   ORDER BY (signs_from <= clock_timestamp()) DESC, signs_from DESC`;

/** Of no rows if another key is waiting, or if the one that signs is young. */
export const nextKeyTime = `
  SELECT clock_timestamp() + make_interval(secs => $2) AS "signsFrom"
    FROM (SELECT max(signs_from) AS latest FROM signing_keys) AS keys
   WHERE latest <= clock_timestamp() - make_interval(secs => $1)`;

export const latestKey = 'SELECT kid, signs_from AS "signsFrom" FROM signing_keys ORDER BY signs_from DESC LIMIT 1';

export const addKey = `
  INSERT INTO signing_keys (kid, sealed_private_key, published_at, signs_from)
  VALUES ($1, $2, clock_timestamp(), coalesce($3::timestamptz, clock_timestamp())) RETURNING kid, signs_from AS "signsFrom"`;

export const sealAnew = 'UPDATE signing_keys SET sealed_private_key = $2 WHERE kid = $1';

export const dropOutlived = `
  DELETE FROM signing_keys old USING signing_keys successor
   WHERE successor.signs_from > old.signs_from
     AND successor.signs_from < clock_timestamp() - make_interval(secs => $1)`;
