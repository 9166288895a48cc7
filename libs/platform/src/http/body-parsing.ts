import type { FastifyInstance } from 'fastify';
import { ProblemException } from '../problems/problem-exception.js';

/** JSON bodies, and plain text and CSV as strings. Every other type of body is refused. */
export function parseBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(/^application\/(.+\+)?json\b/, { parseAs: 'string' }, (request, text, done) => {
    if (text === '') done(null, undefined);
    else void parseJson(request, text as string, (error, body) => done(error && malformed(error), body));
  });
  server.addContentTypeParser(['text/plain', 'text/csv'], { parseAs: 'string' }, (_, text, done) => done(null, text));
}

function malformed({ message }: Error): ProblemException {
  return new ProblemException(400, {
    code: 'malformed-json',
    title: 'The request body is not valid JSON',
    detail: message,
  });
}
