import { PreparedStatement } from '@tradewind/application';
import type { PasswordReset } from '../../domain/password-reset/password-reset.js';

export const insertReset = new PreparedStatement(`
  INSERT INTO password_resets (id, email, requested_at, expires_at) VALUES ($1, $2, $3, $4)`);

export const takeUnansweredResets = new PreparedStatement<PasswordReset>(`
  UPDATE password_resets SET is_answered = true
   WHERE id = ANY (ARRAY(
     SELECT id FROM password_resets WHERE NOT is_answered ORDER BY requested_at LIMIT $1 FOR UPDATE SKIP LOCKED))
  RETURNING id, email, requested_at AS "requestedAt", expires_at AS "expiresAt"`);

export const setUser = new PreparedStatement(`UPDATE password_resets SET user_id = $2 WHERE id = $1`);

const usable = `SELECT user_id AS "userId" FROM password_resets
  WHERE id = $1 AND expires_at > $2 AND NOT is_used AND user_id IS NOT NULL`;

export const selectUser = new PreparedStatement<{ userId: string }>(usable);

export const claimUser = new PreparedStatement<{ userId: string }>(`${usable} FOR UPDATE`);

export const useUpResets = new PreparedStatement(`
  UPDATE password_resets SET is_used = true WHERE user_id = $1 AND NOT is_used`);

export const forgetExpiredResets = new PreparedStatement<{ id: string }>(`
  DELETE FROM password_resets WHERE id = ANY (ARRAY(
    SELECT id FROM password_resets WHERE expires_at <= $2 ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED))
  RETURNING id`);
