import { type Socket, connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ISocketFactory } from 'kafkajs';
import { type TlsOptions, verifiedTls } from '../tls/tls-options.js';

/**
 * The connections of one kafkajs client: either all of them use TLS, or none. kafkajs does not disable Nagle's algorithm, which
 * delays a request until the previous one is acknowledged, and it keeps sending over a connection that no longer answers until
 * that is closed.
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

  /** Rejects pending requests. The next request opens a new connection. */
  cut(reason: string): void {
    for (const socket of this.sockets) socket.destroy(new Error(reason));
  }
}
