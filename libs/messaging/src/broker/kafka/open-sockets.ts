import { type Socket, connect } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

/**
 * The connections of one kafkajs client. kafkajs leaves Nagle's algorithm on, which holds a request back until the one before it is
 * acknowledged; and it goes on asking over a connection that has stopped answering, until that is cut.
 */
export class OpenSockets {
  private readonly sockets = new Set<Socket>();

  readonly open: ISocketFactory = ({ host, port, onConnect }) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true }, onConnect);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  };

  /** What waits for an answer is rejected; the next request opens a new connection. */
  cut(reason: string): void {
    for (const socket of this.sockets) socket.destroy(new Error(reason));
  }
}
