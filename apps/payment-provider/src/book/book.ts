import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { cardOf } from '../cards/card.js';
import { type Answer, declined, done, refused } from './answer.js';

export interface Amount {
  /** In minor units of the currency. */
  readonly amount: number;
  readonly currency: string;
}

export interface Authorisation extends Amount {
  readonly id: string;
  readonly reference: string;
  readonly token: string;
  readonly status: 'authorised' | 'captured' | 'voided';
  readonly captured: number;
  readonly refunded: number;
}

type EntryKind = 'authorisation' | 'decline' | 'capture' | 'void' | 'refund';

/** The book of the provider: what was authorised, captured, voided and refunded, and for whose order. */
export class Book {
  constructor(private readonly client: PoolClient) {}

  async authorise(reference: string, token: string, sum: Amount): Promise<Answer> {
    const card = cardOf(token);
    if (!card) return refused(422, 'unknown-token');
    if (card.decline !== undefined) {
      await this.enter('decline', { reference, id: null }, sum, card.decline);
      return declined(card.decline);
    }
    const id = `auth_${randomUUID()}`;
    await this.client.query(
      `INSERT INTO authorisations (id, reference, token, amount, currency, status)
       VALUES ($1, $2, $3, $4, $5, 'authorised')`,
      [id, reference, token, sum.amount, sum.currency],
    );
    await this.enter('authorisation', { reference, id }, sum);
    return done({ authorisation: id, status: 'authorised', reference });
  }

  /** Of a capture and a void, only one is done. */
  async capture(found: Authorisation, sum: Amount): Promise<Answer> {
    if (found.status === 'captured') return refused(409, 'already-captured');
    if (found.status === 'voided') return refused(409, 'authorisation-voided');
    if (sum.currency !== found.currency || sum.amount > found.amount) return refused(422, 'amount-too-large');
    if (cardOf(found.token)?.refuses === 'capture') return this.expire(found);
    await this.client.query(`UPDATE authorisations SET status = 'captured', captured = $2 WHERE id = $1`, [
      found.id,
      sum.amount,
    ]);
    await this.enter('capture', found, sum);
    return done({ authorisation: found.id, status: 'captured' });
  }

  /** Afterwards nothing is reserved on the card. That may have been so before. */
  async void(found: Authorisation): Promise<Answer> {
    if (found.status === 'captured') return refused(409, 'already-captured');
    if (found.status === 'authorised') await this.release(found);
    return done({ authorisation: found.id, status: 'voided' });
  }

  async refund(found: Authorisation, sum: Amount): Promise<Answer> {
    if (sum.currency !== found.currency || sum.amount > found.captured - found.refunded) {
      return refused(409, 'more-than-was-captured');
    }
    if (cardOf(found.token)?.refuses === 'refund') return refused(409, 'card-closed');
    await this.client.query('UPDATE authorisations SET refunded = refunded + $2 WHERE id = $1', [found.id, sum.amount]);
    await this.enter('refund', found, sum);
    return done({ authorisation: found.id, status: 'refunded' });
  }

  /** Locks the authorisation until the end of the transaction. */
  async find(id: string): Promise<Authorisation | undefined> {
    const { rows } = await this.client.query<Authorisation>(
      `SELECT id, reference, token, amount::float8 AS amount, currency, status,
         captured::float8 AS captured, refunded::float8 AS refunded
       FROM authorisations WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  private async expire(found: Authorisation): Promise<Answer> {
    await this.release(found);
    return refused(409, 'authorisation-expired');
  }

  private async release(found: Authorisation): Promise<void> {
    await this.client.query(`UPDATE authorisations SET status = 'voided' WHERE id = $1`, [found.id]);
    await this.enter('void', found, found);
  }

  private async enter(
    kind: EntryKind,
    { reference, id }: { reference: string; id: string | null },
    { amount, currency }: Amount,
    code: string | null = null,
  ): Promise<void> {
    await this.client.query(
      `INSERT INTO book_entries (kind, reference, authorisation, amount, currency, code) VALUES ($1, $2, $3, $4, $5, $6)`,
      [kind, reference, id, amount, currency, code],
    );
  }
}
