import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const kept = /^\/*(metrics|health|openapi\.json)(\/|$)/i;
const answerMs = 5;
/** Long enough for another client's request to be waiting on the same connection by then. */
const smuggledAnswerMs = 50;

/** A service that trusts every byte it receives, records each request and echoes the marker of the request. */
export class WitnessService {
  readonly seen: SeenRequest[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<WitnessService> {
    const server = createServer({ insecureHTTPParser: true, keepAliveTimeout: 60_000 });
    const service = new WitnessService(server);
    server.on('request', (request, response) => service.receive(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /**
   * Requests that no client of the gateway may be able to cause. The gateway fetches the OpenAPI document itself, not
   * on behalf of a client.
   */
  get broken(): SeenRequest[] {
    return this.seen.filter(
      ({ url, headers }) =>
        url.startsWith('/smuggled') || (headers['x-forwarded-for'] !== undefined && kept.test(resolved(url))),
    );
  }

  /** Requests of strangers, which have no marker, with the token of somebody who has not sent them, or with a cookie. */
  get tokensOfStrangers(): SeenRequest[] {
    const ofVictims = new Set(this.seen.filter(isOfVictim).map(({ headers }) => headers.authorization));
    return this.seen.filter(
      (request) =>
        request.headers.cookie !== undefined ||
        (!isOfVictim(request) && request.headers.authorization && ofVictims.has(request.headers.authorization)),
    );
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers } = request;
    const seen = { method, url, headers, body: '' };
    this.seen.push(seen);
    void text(request).then(
      (body) => {
        seen.body = body;
        const marker = headers['x-marker'] ?? 'nobody';
        const { authorization } = headers;
        const answer = JSON.stringify({ marker, url, body, authorization });
        setTimeout(() => response.end(answer), url.startsWith('/smuggled') ? smuggledAnswerMs : answerMs);
      },
      () => response.destroy(),
    );
  }
}

function isOfVictim({ url }: SeenRequest): boolean {
  return url.startsWith('/mine/');
}

/** Resolves the path as the most lenient router would. */
function resolved(url: string): string {
  const path = url.split(/[?#]/, 1)[0]!.replaceAll('\\', '/');
  const decoded = decodable(path) ? decodeURIComponent(path) : path;
  return new URL(
    decoded
      .replaceAll('\\', '/')
      .replace(/^\/+/, '/')
      .split(/[?#;\0]/, 1)[0]!,
    'http://service',
  ).pathname;
}

function decodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}
