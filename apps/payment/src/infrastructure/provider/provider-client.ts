import pRetry from 'p-retry';
import { Agent, request } from 'undici';
import { NoAnswerError } from './no-answer.error.js';

export interface ProviderResponse {
  readonly status: number;
  /** Parsed JSON, or the text if it is none. */
  readonly body: unknown;
}

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Together with the retries, shorter than the lease of an attempt. */
const callMs = 2_500;
const connectMs = 1_000;
const longestBodyBytes = 64 * 1024;
const worthRetrying = new Set([429, 502, 503, 504]);

/**
 * Sends requests within 2.5 s in all, and reads at most 64 KB of each answer. A request is repeated up to twice, with a
 * growing pause, when the provider was busy or the connection broke: its key makes that safe.
 */
export class ProviderClient {
  private readonly agent = new Agent({
    connections: 16,
    connect: { timeout: connectMs },
    headersTimeout: callMs,
    bodyTimeout: callMs,
    maxResponseSize: longestBodyBytes,
  });

  constructor(
    private readonly url: string,
    private readonly apiKey: string,
  ) {}

  /**
   * @param onFailure is told of each try that failed, also when a later one succeeds
   * @throws NoAnswerError
   */
  post(
    path: string,
    idempotencyKey: string,
    body: object,
    onFailure: (error: NoAnswerError) => void,
  ): Promise<ProviderResponse> {
    const headers = { 'idempotency-key': idempotencyKey };
    return this.send({ method: 'POST', path, headers, body: JSON.stringify(body) }, onFailure);
  }

  /** @throws NoAnswerError */
  get(path: string): Promise<ProviderResponse> {
    return this.send({ method: 'GET', path, headers: {}, body: null }, () => undefined);
  }

  close(): Promise<void> {
    return this.agent.close();
  }

  /** @throws NoAnswerError */
  private async send(sent: Sent, onFailure: (error: NoAnswerError) => void): Promise<ProviderResponse> {
    const signal = AbortSignal.timeout(callMs);
    const tryOnce = async () => {
      try {
        return await this.sendOnce(sent, signal);
      } catch (failure) {
        const error = NoAnswerError.of(failure);
        onFailure(error);
        throw error;
      }
    };
    try {
      return await pRetry(tryOnce, { retries: 2, minTimeout: 100, factor: 3, randomize: true, signal });
    } catch (failure) {
      throw NoAnswerError.of(failure);
    }
  }

  private async sendOnce({ method, path, headers, body }: Sent, signal: AbortSignal): Promise<ProviderResponse> {
    const response = await request(new URL(path.slice(1), withSlash(this.url)), {
      method,
      headers: { ...headers, authorization: `Bearer ${this.apiKey}`, 'content-type': 'application/json' },
      body,
      dispatcher: this.agent,
      signal,
    });
    const { statusCode: status } = response;
    const text = await response.body.text();
    if (worthRetrying.has(status)) throw new NoAnswerError(`answered ${status}`, status !== 429);
    return { status, body: parsed(text) };
  }
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
