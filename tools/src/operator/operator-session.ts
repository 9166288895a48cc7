import type { ClientAccess } from '../sign-in/client-access.js';
import { signInAsClient } from '../sign-in/client-sign-in.js';
import type { Credentials } from '../sign-in/credentials.js';
import { SignInError } from '../sign-in/sign-in-error.js';
import { OperatorError } from './operator-error.js';

const timeoutMs = 20_000;

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: ReadonlyArray<{ readonly field: string; readonly reason: string }>;
}

/** Talks to the gateway for an operator, as a client that has signed in. Every failure is an `OperatorError` with a sentence. */
export class OperatorSession {
  private constructor(
    private readonly origin: string,
    private readonly credentials: Credentials,
  ) {}

  static async signIn(access: ClientAccess): Promise<OperatorSession> {
    return new OperatorSession(access.origin, await withSentence(() => signInAsClient(access)));
  }

  async ask<T>(method: string, path: string, content?: object): Promise<T> {
    const { status, body } = await this.answer(method, path, content);
    if (status >= 400) throw new OperatorError(sentenceOf(status, body));
    return body as T;
  }

  /** The answer, whatever its status. */
  async answer(method: string, path: string, content?: object): Promise<{ status: number; body: unknown }> {
    const identification = await withSentence(() => this.credentials.headers());
    try {
      const response = await fetch(`${this.origin}${path}`, {
        method,
        signal: AbortSignal.timeout(timeoutMs),
        headers: { ...(content && { 'Content-Type': 'application/json' }), ...identification },
        ...(content && { body: JSON.stringify(content) }),
      });
      return { status: response.status, body: parse(await response.text()) };
    } catch (error) {
      const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
      throw new OperatorError(
        `The gateway at ${this.origin} is not reachable (${cause?.code ?? cause?.message ?? message}). Is the shop running?`,
      );
    }
  }
}

async function withSentence<T>(signIn: () => Promise<T>): Promise<T> {
  try {
    return await signIn();
  } catch (error) {
    throw error instanceof SignInError ? new OperatorError(error.message) : error;
  }
}

function sentenceOf(status: number, body: unknown): string {
  const { title, detail, errors = [] } = (typeof body === 'object' && body !== null ? body : {}) as Problem;
  const fields = errors.map(({ field, reason }) => `${field} ${reason}`);
  return [title ?? `the answer was ${status}`, detail, ...fields].filter(Boolean).join(': ');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
