import type { Pool } from 'pg';
import type { ProviderSettings } from '../settings.js';
import { signatureOf } from './sign.js';

interface DueNotice {
  readonly id: string;
  readonly body: string;
  readonly isForged: boolean;
  readonly attempts: number;
}

const pauseMs = 250;
const answerWithinMs = 5_000;
const mostAttempts = 10;

/** Sends notices until they are answered with 2xx, up to ten times, with a pause that doubles from one second on. */
export class NoticeSender {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly settings: ProviderSettings,
  ) {}

  start(): void {
    if (this.settings.PROVIDER_WEBHOOK_URL !== undefined) this.schedule();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.running = this.sendDue()
        .catch(() => undefined)
        .finally(() => this.stopped || this.schedule());
    }, pauseMs);
  }

  private async sendDue(): Promise<void> {
    const { rows } = await this.pool.query<DueNotice>(
      `SELECT id, body, is_forged AS "isForged", attempts FROM notices
       WHERE sent_at IS NULL AND due_at <= now() AND attempts < $1 ORDER BY due_at LIMIT 50`,
      [mostAttempts],
    );
    await Promise.all(rows.map((notice) => this.send(notice)));
  }

  private async send({ id, body, isForged, attempts }: DueNotice): Promise<void> {
    const sent = await this.post(body, isForged);
    if (sent || isForged) return void (await this.pool.query('UPDATE notices SET sent_at = now() WHERE id = $1', [id]));
    await this.pool.query(
      'UPDATE notices SET attempts = attempts + 1, due_at = now() + make_interval(secs => $2) WHERE id = $1',
      [id, 2 ** attempts],
    );
  }

  private async post(body: string, isForged: boolean): Promise<boolean> {
    const {
      PROVIDER_WEBHOOK_URL: url,
      PROVIDER_WEBHOOK_KEY_ID: keyId,
      PROVIDER_WEBHOOK_SECRET: secret,
    } = this.settings;
    const signature = signatureOf(body, keyId, isForged ? 'the secret of somebody else' : secret, new Date());
    try {
      const response = await fetch(url!, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'provider-signature': signature },
        body,
        signal: AbortSignal.timeout(answerWithinMs),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  }
}
