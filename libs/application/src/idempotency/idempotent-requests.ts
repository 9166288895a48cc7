import { Injectable } from '@nestjs/common';
import { IdempotencyKeyReusedError } from '../errors/idempotency-key-reused-error.js';
import { PreparedStatement } from '../sql/prepared-statement.js';
import { CurrentTransaction } from '../unit-of-work/current-transaction.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';

export interface IdempotentRequest {
  /** Chosen by the client, one for each operation that it requests. */
  readonly key: string;
  /** Where the key is valid, such as user and route. The same key in another scope is another request. */
  readonly scope: string;
  /** A digest of the request's content. Requests with the same key must have the same fingerprint. */
  readonly fingerprint: string;
}

const find = new PreparedStatement('SELECT 1 FROM idempotent_request WHERE scope = $1 AND key = $2');

/** Waits on the unique index while another transaction holds the same key. */
const claim = new PreparedStatement(`
  INSERT INTO idempotent_request (scope, key, fingerprint) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`);

const keep = new PreparedStatement('UPDATE idempotent_request SET answer = $3 WHERE scope = $1 AND key = $2');

/** Executes a request once, however often it is sent. */
@Injectable()
export class IdempotentRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly currentTransaction: CurrentTransaction,
  ) {}

  /**
   * Runs `work` and stores the key in the same unit of work, so a failed attempt leaves the key free. The answer is
   * stored as JSON. A repeated request gets this answer without running `work`; it waits if the first attempt is still
   * running.
   *
   * @throws IdempotencyKeyReusedError when the key was used with another fingerprint
   */
  async execute<T>(request: IdempotentRequest, work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async () => {
      if (!(await this.claim(request))) return this.answerOf<T>(request);
      const answer = JSON.stringify({ value: await work() });
      await keep.enqueue(this.currentTransaction.manager, [request.scope, request.key, answer]);
      return JSON.parse(answer).value;
    }, 'idempotent request');
  }

  /** Whether a request with this key was carried out. One that is still running is not known yet. */
  async isAnswered(key: string, scope: string): Promise<boolean> {
    return (await find.run(this.currentTransaction.manager, [scope, key])).length === 1;
  }

  private async claim({ scope, key, fingerprint }: IdempotentRequest): Promise<boolean> {
    const claimed = await claim.run(this.currentTransaction.manager, [scope, key, fingerprint]);
    return claimed.length === 1;
  }

  private async answerOf<T>({ scope, key, fingerprint }: IdempotentRequest): Promise<T> {
    const [done] = await this.currentTransaction.manager.query(
      'SELECT "fingerprint", "answer" FROM "idempotent_request" WHERE "scope" = $1 AND "key" = $2',
      [scope, key],
    );
    if (done.fingerprint !== fingerprint) throw new IdempotencyKeyReusedError(key);
    return done.answer.value;
  }
}
