import { randomUUID } from 'node:crypto';
import { ScenarioError } from './scenario-error.js';

export interface Answer<T> {
  status: number;
  body: T;
}

const timeoutMs = 20_000;

/** Talks to the shop as any browser would: public HTTP, one origin. */
export class ShopClient {
  constructor(
    private readonly origin: string,
    private readonly correlationId: () => string,
    private readonly token?: string,
  ) {}

  signedIn(token: string): ShopClient {
    return new ShopClient(this.origin, this.correlationId, token);
  }

  /** Throws when the status is not `expected`. */
  async call<T>(method: string, path: string, body: unknown, expected: number): Promise<T> {
    const answer = await this.ask<T>(method, path, body);
    if (answer.status === expected) return answer.body;
    throw new ScenarioError(
      `${method} ${path} was answered with ${answer.status}, not ${expected}: ${JSON.stringify(answer.body).slice(0, 500)}`,
    );
  }

  async ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}/api${path}`, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'X-Correlation-Id': this.correlationId(),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {}),
        ...(this.token === undefined ? {} : { Authorization: `Bearer ${this.token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : parse(text)) as T };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
