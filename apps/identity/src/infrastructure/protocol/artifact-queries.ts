/** A consumed artifact stays consumed. */
export const saveArtifact = `
  INSERT INTO protocol_artifacts (kind, id, payload, uid, grant_id, account_id, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
  ON CONFLICT (kind, id) DO UPDATE
    SET payload = excluded.payload, uid = excluded.uid, grant_id = excluded.grant_id,
        account_id = excluded.account_id, expires_at = excluded.expires_at`;

const columns = 'payload, consumed_at AS "consumedAt"';

export const findArtifact = `
  SELECT ${columns} FROM protocol_artifacts WHERE kind = $1 AND id = $2 AND expires_at > now()`;

export const findArtifactByUid = `
  SELECT ${columns} FROM protocol_artifacts WHERE kind = $1 AND uid = $2 AND expires_at > now()`;

export const consumeArtifact = `
  UPDATE protocol_artifacts SET consumed_at = now() WHERE kind = $1 AND id = $2 AND consumed_at IS NULL RETURNING id`;

export const removeArtifact = 'DELETE FROM protocol_artifacts WHERE kind = $1 AND id = $2';

export const removeArtifactsOfGrant = 'DELETE FROM protocol_artifacts WHERE grant_id = $1';

export const removeExpiredArtifacts = `
  DELETE FROM protocol_artifacts WHERE (kind, id) IN (
    SELECT kind, id FROM protocol_artifacts WHERE expires_at < now() ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING id`;
