import { serviceNamed, type ServiceName } from '@tradewind/services';
import type { Access, LetterAddress, ListCommand } from './command.js';
import { DeadLettersError } from './dead-letters-error.js';
import type { Letter, LetterPage, LetterSummary } from './letters.js';

const timeoutMs = 20_000;

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: ReadonlyArray<{ readonly field: string; readonly reason: string }>;
}

/** Talks to the gateway as an operator. Every failure is a `DeadLettersError` with a sentence. */
export class OperatorClient {
  private constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {}

  static async signIn({ origin, email, password }: Access): Promise<OperatorClient> {
    const { response, body } = await send(origin, 'POST', `${serviceNamed('identity').route}/sessions`, {
      email,
      password,
    });
    if (response.status === 401)
      throw new DeadLettersError(`${email} could not sign in at ${origin}: wrong e-mail address or password.`);
    if (!response.ok) throw new DeadLettersError(`Signing in failed: ${sentenceOf(response.status, body)}`);
    const { accessToken, user } = body as { accessToken: string; user: { role: string } };
    if (user.role !== 'operator') throw new DeadLettersError(`${email} is not an operator.`);
    return new OperatorClient(origin, accessToken);
  }

  list(
    service: ServiceName,
    { state, type, key, limit }: Pick<ListCommand, 'state' | 'type' | 'key' | 'limit'>,
    after?: string,
  ): Promise<LetterPage> {
    const given = Object.entries({ state, type, key, after, limit: String(limit) }).filter(
      ([, value]) => value !== undefined,
    );
    return this.ask('GET', `${lettersOf(service)}?${new URLSearchParams(given as [string, string][])}`);
  }

  show({ service, id }: LetterAddress): Promise<Letter> {
    return this.ask('GET', `${lettersOf(service)}/${id}`);
  }

  replay(service: ServiceName, selection: object): Promise<{ replayed: number }> {
    return this.ask('POST', `${lettersOf(service)}/replay`, selection);
  }

  discard({ service, id }: LetterAddress, reason: string): Promise<LetterSummary> {
    return this.ask('POST', `${lettersOf(service)}/${id}/discard`, { reason });
  }

  private async ask<T>(method: string, path: string, content?: object): Promise<T> {
    const { response, body } = await send(this.origin, method, path, content, this.token);
    if (!response.ok) throw new DeadLettersError(sentenceOf(response.status, body));
    return body as T;
  }
}

function lettersOf(service: ServiceName): string {
  return `${serviceNamed(service).route}/dead-letters`;
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
    throw new DeadLettersError(
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
