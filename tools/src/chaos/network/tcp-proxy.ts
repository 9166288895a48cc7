import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { Connection } from './connection.js';

/** The ports to try, in this order, for a connection that comes in now. */
export type Targets = () => readonly number[];

/** Passes connections on, and can cut, stall and delay them. A new connection that finds no server is closed. */
export class TcpProxy {
  private readonly connections = new Set<Connection>();
  private stalled = false;
  private delayMs = 0;

  private constructor(
    private readonly server: Server,
    private readonly targets: Targets,
  ) {
    server.on('connection', (client) => void this.pass(client));
  }

  static async open(targets: Targets): Promise<TcpProxy> {
    const server = createServer({ pauseOnConnect: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpProxy(server, targets);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Cuts those that `chosen` says yes to; all by default. New ones come through. */
  cut(chosen: () => boolean = () => true): void {
    for (const connection of [...this.connections]) if (chosen()) connection.cut();
  }

  /** Those that are open now and new ones, until {@link resume}. */
  stall(): void {
    this.stalled = true;
    for (const connection of this.connections) connection.stall();
  }

  resume(): void {
    this.stalled = false;
    for (const connection of this.connections) connection.resume();
  }

  /** Each way; 0 ends it. */
  delay(ms: number): void {
    this.delayMs = ms;
    for (const connection of this.connections) connection.delay(ms);
  }

  close(): void {
    this.server.close();
    this.cut();
  }

  private async pass(client: Socket): Promise<void> {
    client.on('error', () => undefined);
    client.setNoDelay(true);
    const server = await firstThatAnswers(this.targets());
    if (!server || client.destroyed) {
      server?.destroy();
      client.destroy();
      return;
    }
    const connection = new Connection(client, server, () => this.connections.delete(connection));
    this.connections.add(connection);
    connection.delay(this.delayMs);
    if (this.stalled) connection.stall();
    else connection.resume();
  }
}

async function firstThatAnswers(ports: readonly number[]): Promise<Socket | undefined> {
  for (const port of ports) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    try {
      await once(socket, 'connect');
      return socket.pause();
    } catch {
      socket.destroy();
    }
  }
  return undefined;
}
