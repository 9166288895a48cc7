import pRetry from 'p-retry';
import { Agent, request } from 'undici';
import { ProviderUnavailableError } from './provider-unavailable.error.js';

export interface ProviderResponse {
  readonly status: number;
  /** Parsed JSON, or the text if it is none. */
  readonly body: unknown;
}

/** Together with the retries, shorter than the lease of an attempt. */
const callMs = 3_000;
const connectMs = 1_000;
const longestBodyBytes = 64 * 1024;
const worthRetrying = new Set([429, 502, 503, 504]);

/**
 * Sends requests within 3 s in all, and reads at most 64 KB of each answer. A request is repeated up to twice, with a
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

  post(path: string, idempotencyKey: string, body: object): Promise<ProviderResponse> {
    return this.send('POST', path, { 'idempotency-key': idempotencyKey }, JSON.stringify(body));
  }

  get(path: string): Promise<ProviderResponse> {
    return this.send('GET', path, {});
  }

  close(): Promise<void> {
    return this.agent.close();
  }

  private send(
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<ProviderResponse> {
    const signal = AbortSignal.timeout(callMs);
    const once = () => this.sendOnce(method, path, headers, body, signal);
    return pRetry(once, { retries: 2, minTimeout: 100, factor: 3, randomize: true, signal });
  }

  private async sendOnce(
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string>,
    body: string | undefined,
    signal: AbortSignal,
  ): Promise<ProviderResponse> {
    const response = await request(new URL(path.slice(1), withSlash(this.url)), {
      method,
      headers: { ...headers, authorization: `Bearer ${this.apiKey}`, 'content-type': 'application/json' },
      body: body ?? null,
      dispatcher: this.agent,
      signal,
    });
    const text = await response.body.text();
    if (worthRetrying.has(response.statusCode)) throw new ProviderUnavailableError(response.statusCode);
    return { status: response.statusCode, body: parsed(text) };
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
