import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { readStatements, type Statements } from './frontend-messages.js';

/** Severs the connection of a transaction right after PostgreSQL has got one of its statements. */
interface Cut {
  /** The statements of the transaction up to the last one that arrives. */
  readonly after: readonly string[];
  readonly done: () => void;
}

/**
 * A proxy in front of a database, which reads what a service asks. It can cut a transaction between any two statements, also
 * if they were sent together: PostgreSQL executes what has arrived, and then sees that the client is gone, as it does when the
 * process is killed.
 */
export class SeveredWire {
  private cut: Cut | undefined;
  private watched: ((transaction: readonly string[]) => void) | undefined;

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async to(target: string): Promise<SeveredWire> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(target);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const wire = new SeveredWire(url.href, server);
    server.on('connection', (client: Socket) => wire.join(client, connect(Number(port), hostname)));
    return wire;
  }

  close(): void {
    this.server.close();
  }

  /** Resolves with the statements of the next transaction that contains this text. */
  nextTransactionWith(text: string): Promise<readonly string[]> {
    return new Promise((resolve) => {
      this.watched = (transaction) => {
        if (!transaction.some((statement) => statement.includes(text))) return;
        this.watched = undefined;
        resolve(transaction);
      };
    });
  }

  /** Cuts the next transaction that begins with these statements, after the last of them. Resolves when that has happened. */
  cutAfter(after: readonly string[]): Promise<void> {
    return new Promise((resolve) => {
      this.cut = { after, done: resolve };
    });
  }

  private join(client: Socket, database: Socket): void {
    let open: string[] = [];
    const read: Statements = readStatements();
    const end = () => {
      client.destroy();
      database.end();
    };
    for (const socket of [client, database]) socket.on('error', end).on('close', end);
    database.pipe(client);
    client.on('data', (chunk: Buffer) => {
      for (const { bytes, statement } of read(chunk)) {
        database.write(bytes);
        if (statement === undefined) continue;
        open = /^(START|BEGIN)/.test(statement) ? [statement] : [...open, statement];
        if (this.isToBeCut(open)) return this.sever(client, end);
        if (statement === 'COMMIT') this.watched?.(open);
      }
    });
  }

  private isToBeCut(open: readonly string[]): boolean {
    const after = this.cut?.after;
    return after?.length === open.length && after.every((statement, index) => statement === open[index]);
  }

  private sever(client: Socket, end: () => void): void {
    client.removeAllListeners('data');
    const { done } = this.cut!;
    this.cut = undefined;
    end();
    done();
  }
}
