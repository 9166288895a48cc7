import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A proxy to a database that a spec can cut: open connections break, and new ones are refused until it is restored. */
export class SeverableWire {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  /** Connection attempts while it was cut. */
  refused = 0;

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async to(target: string): Promise<SeverableWire> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(target);
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    const wire = new SeverableWire(url.href, server);
    server.on('connection', (client: Socket) => wire.join(client, connect(Number(port), hostname)));
    return wire;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket, database: Socket): void {
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
    if (this.isCut) {
      this.refused += 1;
      client.destroy();
      return;
    }
    client.pipe(database).pipe(client);
  }
}
