import { randomUUID } from 'node:crypto';
import { signInAtGateway } from '../sign-in/browser-session.js';
import { type Credentials, nobody } from '../sign-in/credentials.js';
import type { Account } from '../sign-in/person-sign-in.js';
import { ScenarioError } from './scenario-error.js';

export interface Answer<T> {
  status: number;
  body: T;
}

const timeoutMs = 20_000;

/** Talks to the shop as any browser would: public HTTP, one origin. Each request has headers by which its trace is found. */
export class ShopClient {
  constructor(
    private readonly origin: string,
    private readonly ofTrace: () => Readonly<Record<string, string>>,
    private readonly credentials: Credentials = nobody,
  ) {}

  signedIn(credentials: Credentials): ShopClient {
    return new ShopClient(this.origin, this.ofTrace, credentials);
  }

  /** Signs a person in, as a browser does. Throws `SignInError`. */
  async signInAtGateway(account: Account): Promise<ShopClient> {
    return this.signedIn(await signInAtGateway(this.origin, account, this.ofTrace));
  }

  /** Throws when the status is not `expected`. */
  async call<T>(method: string, path: string, body: unknown, expected: number): Promise<T> {
    const answer = await this.ask<T>(method, path, body);
    if (answer.status === expected) return answer.body;
    throw new ScenarioError(
      `${method} ${path} was answered with ${answer.status}, not ${expected}: ${JSON.stringify(answer.body).slice(0, 500)}`,
    );
  }

  ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    return this.send<T>(method, `/api${path}`, body);
  }

  /** Something of the gateway itself, which answers with 200 and JSON. */
  async page<T>(path: string): Promise<T> {
    const { status, body } = await this.send<T>('GET', path, undefined);
    if (status === 200) return body;
    throw new ScenarioError(`GET ${path} was answered with ${status}, not 200.`);
  }

  private async send<T>(method: string, path: string, body: unknown): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        ...this.ofTrace(),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {}),
        ...(await this.credentials.headers()),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    await this.credentials.answered?.(response);
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
