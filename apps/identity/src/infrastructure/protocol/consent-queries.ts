const ofForeignClient = `kind = 'Grant' AND account_id = $1 AND expires_at > now() AND NOT is_first_party`;

export const findConsents = `
  SELECT client_id AS "clientId", name AS client, payload, expires_at AS "endsAt"
    FROM protocol_artifacts JOIN clients ON client_id = payload::json ->> 'clientId'
   WHERE ${ofForeignClient}
   ORDER BY name, client_id, expires_at`;

export const withdrawConsent = `
  WITH withdrawn AS (
    DELETE FROM protocol_artifacts USING clients
     WHERE client_id = payload::json ->> 'clientId' AND ${ofForeignClient} AND client_id = $2
    RETURNING payload::json ->> 'jti' AS grant_id),
  removed AS (DELETE FROM protocol_artifacts WHERE grant_id IN (SELECT grant_id FROM withdrawn))
  SELECT grant_id FROM withdrawn`;
