import { connect } from 'node:net';

const patienceMs = 300;
const patienceForMoreMs = 50;

/** Sends bytes on a new connection. Resolves with the response when the peer closes the connection or stops sending. */
export function sendRaw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(Buffer.from(bytes, 'latin1')));
    const end = () => socket.destroy();
    socket.setEncoding('latin1').setTimeout(patienceMs, end);
    socket.on('data', (data) => {
      answer += String(data);
      socket.setTimeout(patienceForMoreMs);
    });
    socket.on('error', end).on('end', end);
    socket.on('close', () => resolve(answer));
  });
}
