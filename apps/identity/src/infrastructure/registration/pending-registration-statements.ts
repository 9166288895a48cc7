import { PreparedStatement } from '@tradewind/application';
import type { UnansweredRegistration } from '../../domain/registration/pending-registration.repository.js';
import { mailsPerRegistration, type PendingRegistration } from '../../domain/registration/pending-registration.js';

const columns = `id, email, display_name AS "displayName", password_hash AS "passwordHash", requested_at AS "requestedAt",
  expires_at AS "expiresAt"`;

export const insertRegistration = new PreparedStatement(`
  INSERT INTO pending_registrations (id, email, display_name, password_hash, requested_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6)`);

export const claimRegistration = new PreparedStatement<PendingRegistration>(`
  SELECT ${columns} FROM pending_registrations WHERE id = $1 AND expires_at > $2 AND confirmed_at IS NULL FOR UPDATE`);

export const selectConfirmed = new PreparedStatement(`
  SELECT FROM pending_registrations WHERE id = $1 AND confirmed_at IS NOT NULL`);

export const markConfirmed = new PreparedStatement(`UPDATE pending_registrations SET confirmed_at = $2 WHERE id = $1`);

export const askForMail = new PreparedStatement(`
  UPDATE pending_registrations SET mails_requested = mails_requested + 1
   WHERE id = $1 AND expires_at > $2 AND confirmed_at IS NULL
     AND mails_requested < ${mailsPerRegistration} AND mails_requested = mails_written`);

export const takeUnansweredRegistrations = new PreparedStatement<UnansweredRegistration>(`
  UPDATE pending_registrations SET mails_written = mails_requested
   WHERE id = ANY (ARRAY(
     SELECT id FROM pending_registrations WHERE mails_written < mails_requested
      ORDER BY requested_at LIMIT $1 FOR UPDATE SKIP LOCKED))
  RETURNING ${columns}, mails_written AS "mailNumber"`);

export const forgetExpiredRegistrations = new PreparedStatement<{ id: string }>(`
  DELETE FROM pending_registrations WHERE id = ANY (ARRAY(
    SELECT id FROM pending_registrations WHERE expires_at <= $2
     ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED))
  RETURNING id`);
