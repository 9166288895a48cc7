import { Readable } from 'node:stream';
import { SetMetadata } from '@nestjs/common';
import type { RouteOptions } from 'fastify';
import { ProblemException } from '../problems/problem-exception.js';

export const receivesRawBodyMetadata = 'tradewind:receives-raw-body';

/**
 * Gives the route its JSON body as the bytes that were sent, unparsed: the handler gets a `Buffer` as the `body` of the
 * request. A signature is checked over these bytes, and nothing is parsed before that. A body of more than `bytes` is
 * rejected with 413.
 */
export const ReceivesRawBody = (bytes: number) => SetMetadata(receivesRawBodyMetadata, bytes);

const received = new WeakMap<object, Buffer>();

/** Makes the route consume its body before Fastify parses it. Fastify then sees an empty body. */
export function receiveRawBody(route: RouteOptions, bytes: number): void {
  route.bodyLimit = bytes;
  route.preParsing = async (request, _, payload) => {
    received.set(request, await collect(payload as Readable, bytes));
    return Object.assign(Readable.from([]), { receivedEncodedLength: Number(request.headers['content-length']) });
  };
  route.preValidation = (request, _, done) => {
    request.body = received.get(request) ?? Buffer.alloc(0);
    done();
  };
}

async function collect(body: Readable, bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bytes) throw tooLarge(bytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(bytes: number): ProblemException {
  return new ProblemException(413, {
    code: 'body-too-large',
    title: 'The request body is too large',
    detail: `It may have ${bytes} bytes at most.`,
  });
}
