import type { Server } from 'node:http';

const idleCheckMs = 50;

/** Takes no new connection and resolves when the running requests have been answered. */
export async function drainHttp(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const closeIdle = setInterval(() => server.closeIdleConnections(), idleCheckMs);
  await closed;
  clearInterval(closeIdle);
}
