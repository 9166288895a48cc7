import type { Server } from 'node:http';

/** Slow or idle peers can't hold connections for ever. Keep-alive is longer than the gateway's, so that it never meets a closing one. */
export function limitConnections(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 65_000;
}
