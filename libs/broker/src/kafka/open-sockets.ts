import { type Socket, connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ISocketFactory } from 'kafkajs';
import { type TlsOptions, verifiedTls } from '../tls/tls-options.js';

/**
 * The connections of one kafkajs client: all of them over TLS, or none. kafkajs leaves Nagle's algorithm on, which holds a request
 * back until the one before it is acknowledged; and it goes on asking over a connection that has stopped answering, until that is cut.
 */
export class OpenSockets {
  private readonly sockets = new Set<Socket>();

  constructor(private readonly tls: TlsOptions | undefined) {}

  readonly open: ISocketFactory = ({ host, port, onConnect }) => {
    const socket = this.tls
      ? connectTls({ ...verifiedTls(this.tls, host), host, port }, onConnect)
      : connect({ host, port }, onConnect);
    socket.setNoDelay(true).setKeepAlive(true);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  };

  /** What waits for an answer is rejected; the next request opens a new connection. */
  cut(reason: string): void {
    for (const socket of this.sockets) socket.destroy(new Error(reason));
  }
}
