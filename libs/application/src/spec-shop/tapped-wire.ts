import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The Describe message, which requests the row description of the statement that was just bound. */
const description = Buffer.from([0x44, 0, 0, 0, 6, 0x50, 0]);

/** A proxy in front of a database. It counts requests, and breaks a connection when the spec wants it to. */
export class TappedWire {
  /** How often data was sent to the database. */
  writes = 0;
  /** How often a row description was requested. */
  descriptions = 0;
  private fatal?: string;

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async to(target: string): Promise<TappedWire> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(target);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const wire = new TappedWire(url.href, server);
    server.on('connection', (client: Socket) => wire.join(client, connect(Number(port), hostname)));
    return wire;
  }

  /** The next request with this text reaches the database, but the connection breaks before the answer comes back. */
  breakAfter(text: string): void {
    this.fatal = text;
  }

  async close(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket, database: Socket): void {
    let isBroken = false;
    client.on('data', (chunk) => {
      this.writes += 1;
      this.descriptions += chunk.toString('latin1').split(description.toString('latin1')).length - 1;
      if (this.fatal !== undefined && chunk.includes(this.fatal)) {
        isBroken = true;
        this.fatal = undefined;
      }
      database.write(chunk);
    });
    database.on('data', (chunk) => (isBroken ? client.destroy() : client.write(chunk)));
    for (const [from, to] of [[client, database] as const, [database, client] as const]) {
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  }
}
