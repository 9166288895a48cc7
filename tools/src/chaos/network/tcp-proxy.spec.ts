import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../wait-until.js';
import { TcpProxy } from './tcp-proxy.js';

const patienceMs = 20_000;

describe('A connection through the proxy', () => {
  let server: Server;
  let proxy: TcpProxy;
  let port: number;
  let client: Socket;
  let echoed: string;

  beforeEach(async () => {
    server = createServer((socket) => socket.on('error', () => undefined).pipe(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
    proxy = await TcpProxy.open(() => [port]);
    client = await connected();
  });

  afterEach(() => {
    client.destroy();
    proxy.close();
    server.close();
  });

  async function connected(): Promise<Socket> {
    const socket = connect(proxy.port, '127.0.0.1');
    socket.on('error', () => undefined);
    echoed = '';
    socket.on('data', (chunk) => (echoed += String(chunk)));
    await once(socket, 'connect');
    return socket;
  }

  const untilEchoed = async (text: string) => expect(await waitUntil(() => echoed === text, patienceMs)).toBe(true);

  it('passes everything both ways, in order', async () => {
    const text = 'a lamp, '.repeat(50_000);
    client.write(text);
    await untilEchoed(text);
  });

  it('passes nothing while it is stalled, and everything when it goes on', async () => {
    client.write('before ');
    await untilEchoed('before ');
    proxy.stall();
    client.write('during ');
    const other = connect(proxy.port, '127.0.0.1');
    await once(other, 'connect');
    other.write('x');
    expect(echoed).toBe('before ');
    expect(other.bytesRead).toBe(0);
    proxy.resume();
    await untilEchoed('before during ');
    expect(await waitUntil(() => other.bytesRead === 1, patienceMs)).toBe(true);
    other.destroy();
  });

  it('keeps the order while the delay changes', async () => {
    proxy.delay(60);
    client.write('first ');
    await waitUntil(() => client.bytesWritten === 6, patienceMs);
    proxy.delay(1);
    client.write('second ');
    proxy.delay(0);
    client.write('third');
    await untilEchoed('first second third');
  });

  it('is lost when it is cut, and a new one comes through', async () => {
    const closed = new Promise((resolve) => client.once('close', resolve));
    client.write('x');
    await untilEchoed('x');
    proxy.cut();
    await closed;
    client = await connected();
    client.write('again');
    await untilEchoed('again');
  });

  it('goes to the next server when the first does not answer', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const deadPort = (gone.address() as AddressInfo).port;
    gone.close();
    await once(gone, 'close');
    const balanced = await TcpProxy.open(() => [deadPort, port]);
    const socket = connect(balanced.port, '127.0.0.1');
    socket.write('x');
    expect(String((await once(socket, 'data'))[0])).toBe('x');
    socket.destroy();
    balanced.close();
  });

  it('closes when its client ends, so that the server hears of it', async () => {
    client.write('x');
    await untilEchoed('x');
    const accepted = once(server, 'connection');
    const another = await connected();
    const [socket] = (await accepted) as [Socket];
    const closed = new Promise((resolve) => socket.once('close', resolve));
    another.end();
    await closed;
  });
});
