import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A service behind the gateway on a real socket. It can go down and come back at the same address. */
export class UpstreamService {
  /** How many requests have come. */
  seen = 0;
  private port = 0;
  private server: Server | undefined;

  constructor(private readonly answers: Readonly<Record<string, Answer>> = {}) {}

  static async open(answers?: Readonly<Record<string, Answer>>): Promise<UpstreamService> {
    const service = new UpstreamService(answers);
    await service.comeBack();
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async comeBack(): Promise<void> {
    const server = createServer((request, response) => {
      this.seen++;
      (this.answers[new URL(request.url!, this.url).pathname] ?? echo)(request, response);
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async goDown(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server!.close(resolve));
  }
}

/** Responds with the request that it received. */
function echo(request: IncomingMessage, response: ServerResponse): void {
  void buffer(request).then((body) => {
    response.setHeader('Content-Type', 'application/json');
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers, bytes: body.length }));
  });
}
