import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, isFreePort } from './free-port.js';

describe('A free port', () => {
  it('is none that an outgoing connection could get, and is given once', async () => {
    const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
    expect(new Set(ports).size).toBe(50);
    expect(Math.max(...ports)).toBeLessThan(32_768);
  });

  it('is taken while somebody listens on it', async () => {
    const port = await freePort();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect(await isFreePort(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFreePort(port)).toBe(true);
  });
});
