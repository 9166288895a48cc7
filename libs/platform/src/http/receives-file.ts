import { Readable } from 'node:stream';
import { SetMetadata } from '@nestjs/common';
import type { RouteOptions } from 'fastify';
import { ProblemException } from '../problems/problem-exception.js';
import { ReceivedFile } from './received-file.js';

export const receivesFileMetadata = 'tradewind:receives-file';

export interface FileLimits {
  readonly bytes: number;
  /** Accepted media types; any other type is rejected with 415. */
  readonly types: readonly string[];
}

/**
 * Makes the route accept a file as its body. The body is streamed to disk, and the handler gets a `ReceivedFile` as the
 * `body` of the request.
 */
export const ReceivesFile = (limits: FileLimits) => SetMetadata(receivesFileMetadata, limits);

const received = new WeakMap<object, ReceivedFile>();

/** Makes the route consume its body before Fastify parses it. Fastify then sees an empty body. */
export function receiveFile(route: RouteOptions, limits: FileLimits): void {
  route.bodyLimit = limits.bytes;
  route.preParsing = async (request, reply, payload) => {
    const mediaType = (request.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();
    if (!limits.types.includes(mediaType)) throw wrongType(limits.types);
    const file = await ReceivedFile.receive(mediaType, payload as Readable, limits.bytes);
    received.set(request, file);
    reply.raw.once('close', () => void file.close());
    return Object.assign(Readable.from([]), { receivedEncodedLength: Number(request.headers['content-length']) });
  };
  route.preValidation = (request, _, done) => {
    request.body = received.get(request);
    done();
  };
}

function wrongType(types: readonly string[]): ProblemException {
  const detail = `The body must be ${types.join(' or ')}.`;
  return new ProblemException(415, { code: 'unsupported-media-type', title: 'Unsupported Media Type', detail });
}
