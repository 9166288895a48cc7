import { setTimeout as pause } from 'node:timers/promises';
import type { Credentials } from '../../sign-in/credentials.js';
import { ChaosError } from '../chaos-error.js';

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON of whatever was asked for
  readonly body: any;
  /** Whether some attempt may have had its effect without our hearing of it. */
  readonly answersLost: boolean;
}

export interface Call {
  readonly method: string;
  /** Below /api. */
  readonly path: string;
  readonly body?: unknown;
  /** Nobody, if it is left out. */
  readonly as?: Credentials;
  readonly key?: string;
}

const answerWithinMs = 12_000;
const definiteWithinMs = 240_000;
const longestPauseMs = 1_000;

/** Sends until the shop says yes or no: a lost answer, a failure of the server, and "ask again" are neither. */
export class Caller {
  retries = 0;

  constructor(
    private readonly origin: string,
    private readonly stop: AbortSignal,
  ) {}

  /** Throws `ChaosError` when there is no definite answer within 4 minutes, or the run was stopped. */
  async call(call: Call): Promise<Answer> {
    const deadline = performance.now() + definiteWithinMs;
    let answersLost = false;
    for (let attempts = 1; ; attempts += 1) {
      const answer = await this.send(call).catch(() => undefined);
      if (answer && isDefinite(answer)) return { ...answer, answersLost };
      answersLost ||= answer === undefined || answer.status >= 500;
      this.stop.throwIfAborted();
      if (performance.now() > deadline) throw noAnswer(call, attempts, answer);
      this.retries += 1;
      await pause(Math.min(50 * attempts, longestPauseMs));
    }
  }

  /** Signs somebody in, again and again until it works. Throws like {@link call}. */
  async signIn<S>(signIn: () => Promise<S>): Promise<S> {
    const deadline = performance.now() + definiteWithinMs;
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await signIn();
      } catch (error) {
        this.stop.throwIfAborted();
        if (performance.now() > deadline) throw new ChaosError(`Nobody can sign in: ${(error as Error).message}`);
        this.retries += 1;
        await pause(Math.min(50 * attempts, longestPauseMs));
      }
    }
  }

  private async send({ method, path, body, as, key }: Call): Promise<Pick<Answer, 'status' | 'body'>> {
    const response = await fetch(`${this.origin}/api${path}`, {
      method,
      signal: AbortSignal.timeout(answerWithinMs),
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(await as?.headers()),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }
}

function isDefinite({ status, body }: Pick<Answer, 'status' | 'body'>): boolean {
  return status < 500 && status !== 429 && body?.code !== 'concurrency-conflict';
}

function noAnswer(
  { method, path }: Call,
  attempts: number,
  last: Pick<Answer, 'status' | 'body'> | undefined,
): ChaosError {
  const said = last ? `${last.status} ${JSON.stringify(last.body)?.slice(0, 300)}` : 'nothing';
  return new ChaosError(
    `${method} ${path} got no definite answer in ${definiteWithinMs / 1_000} s and ${attempts} attempts; the last one: ${said}`,
  );
}
