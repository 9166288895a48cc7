import { once } from 'node:events';
import { type Server, type Socket, connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { onFrames } from './kafka-frames.js';

const PRODUCE = 0;

/** Whether the answer to a produce request is forwarded, dropped, or dropped together with the connection. */
export type AnswerFate = 'pass' | 'swallow' | 'cut';

/**
 * A proxy between clients and a broker that advertises itself as the broker and decides about the answers to produce requests.
 */
export class KafkaProxy {
  private readonly sockets = new Set<Socket>();
  fateOfNext: () => AnswerFate = () => 'pass';
  /** May modify each answer to any request. */
  tamper: (answer: Buffer) => void = () => {};
  private isSilent = false;

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  static async start(address: string): Promise<KafkaProxy> {
    const server = createServer();
    const proxy = new KafkaProxy(server, Number(address.split(':')[1]));
    server.on('connection', (client) => proxy.join(client, connect(proxy.port, '127.0.0.1')));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  /** From now on nothing is answered; connections stay open and new ones are accepted. */
  fallSilent(): void {
    this.isSilent = true;
  }

  get address(): string {
    return `127.0.0.1:${this.ownPort}`;
  }

  /** From now on connections are cut and new ones refused. */
  async vanish(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  async close(): Promise<void> {
    if (this.server.listening) await this.vanish();
  }

  private get ownPort(): number {
    return (this.server.address() as AddressInfo).port;
  }

  private join(client: Socket, broker: Socket): void {
    const produced = new Set<number>();
    for (const [socket, other] of [
      [client, broker],
      [broker, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('close', () => other.destroy());
      socket.on('error', () => other.destroy());
    }
    onFrames(client, (frame) => {
      if (frame.readInt16BE(4) === PRODUCE) produced.add(frame.readInt32BE(8));
      broker.write(frame);
    });
    onFrames(broker, (frame) => {
      this.tamper(frame);
      if (this.isSilent) return;
      const fate = produced.delete(frame.readInt32BE(4)) ? this.fateOfNext() : 'pass';
      if (fate === 'pass') client.write(this.withOwnAddress(frame));
      else if (fate === 'cut') client.destroy();
    });
  }

  private withOwnAddress(frame: Buffer): Buffer {
    const name = Buffer.from('\0\t127.0.0.1');
    const theirs = Buffer.alloc(name.length + 4);
    name.copy(theirs);
    theirs.writeInt32BE(this.port, name.length);
    for (let at = frame.indexOf(theirs); at >= 0; at = frame.indexOf(theirs, at + 1)) {
      frame.writeInt32BE(this.ownPort, at + name.length);
    }
    return frame;
  }
}
