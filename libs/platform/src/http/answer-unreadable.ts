import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemContentType, problemType } from '../problems/problem.js';

const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers a request that Node can't read, or won't: it is no HTTP, has too many bytes of headers, or comes too slowly. */
export function answerUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const status = statusOf[error.code ?? ''] ?? 400;
  const title = STATUS_CODES[status]!;
  const code = title.toLowerCase().replaceAll(' ', '-');
  const problem = JSON.stringify({ type: problemType(code), title, status, code });
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    `Content-Type: ${problemContentType}`,
    `Content-Length: ${problem.length}`,
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${problem}`);
  socket.destroySoon();
}
