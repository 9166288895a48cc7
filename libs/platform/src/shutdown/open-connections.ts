import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';

const idleCheckMs = 50;

/**
 * Tracks the connections of the HTTP server. Node's own `closeIdleConnections()` does not close connections that have
 * never sent a request. Browsers and pools open such connections in advance, and they would delay a shutdown.
 */
@Injectable()
export class OpenConnections {
  private readonly idle = new Set<Socket>();
  private server: Server | undefined;

  watch(server: Server): void {
    this.server = server;
    server.on('connection', (socket: Socket) => {
      this.idle.add(socket);
      socket.on('close', () => this.idle.delete(socket));
    });
    server.prependListener('request', ({ socket }, response) => {
      this.idle.delete(socket);
      response.on('close', () => {
        if (!socket.destroyed) this.idle.add(socket);
      });
    });
  }

  /** Stops accepting connections and resolves when the running requests have been answered. */
  async drain(): Promise<void> {
    const { server } = this;
    if (!server?.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const closeIdle = setInterval(() => this.closeIdle(), idleCheckMs);
    this.closeIdle();
    await closed;
    clearInterval(closeIdle);
  }

  private closeIdle(): void {
    for (const socket of this.idle) socket.destroySoon();
  }
}
