import { serviceNamed } from '@tradewind/services';
import type { Access } from './access.js';
import { OperatorError } from './operator-error.js';

const timeoutMs = 20_000;

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: ReadonlyArray<{ readonly field: string; readonly reason: string }>;
}

/** Talks to the gateway as an operator. Every failure is an `OperatorError` with a sentence. */
export class OperatorSession {
  private constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {}

  static async signIn({ origin, email, password }: Access): Promise<OperatorSession> {
    const { response, body } = await send(origin, 'POST', `${serviceNamed('identity').route}/sessions`, {
      email,
      password,
    });
    if (response.status === 401)
      throw new OperatorError(`${email} could not sign in at ${origin}: wrong e-mail address or password.`);
    if (!response.ok) throw new OperatorError(`Signing in failed: ${sentenceOf(response.status, body)}`);
    const { accessToken, user } = body as { accessToken: string; user: { role: string } };
    if (user.role !== 'operator') throw new OperatorError(`${email} is not an operator.`);
    return new OperatorSession(origin, accessToken);
  }

  async ask<T>(method: string, path: string, content?: object): Promise<T> {
    const { status, body } = await this.answer(method, path, content);
    if (status >= 400) throw new OperatorError(sentenceOf(status, body));
    return body as T;
  }

  /** The answer, whatever its status. */
  async answer(method: string, path: string, content?: object): Promise<{ status: number; body: unknown }> {
    const { response, body } = await send(this.origin, method, path, content, this.token);
    return { status: response.status, body };
  }
}

async function send(origin: string, method: string, path: string, content?: object, token?: string) {
  try {
    const response = await fetch(`${origin}${path}`, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        ...(content && { 'Content-Type': 'application/json' }),
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      ...(content && { body: JSON.stringify(content) }),
    });
    const text = await response.text();
    return { response, body: parse(text) };
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
    throw new OperatorError(
      `The gateway at ${origin} is not reachable (${cause?.code ?? cause?.message ?? message}). Is the shop running?`,
    );
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
