import type { FastifyInstance } from 'fastify';
import { ProblemException } from '../problems/problem-exception.js';
import { formTypes } from './receives-form.js';
import { refuseComplexJson } from './refuse-complex-json.js';
import { requestLimits } from './request-limits.js';
import { refuseUnsafeNames } from './unsafe-names.js';

/**
 * Parses JSON bodies within the limits of their route, and plain text and CSV as strings. A form is passed as a string to the
 * routes that receive one. Any other content type is rejected.
 */
export function parseBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('ignore', 'ignore');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(/^application\/(.+\+)?json\b/, { parseAs: 'string' }, (request, text, done) => {
    if (text === '') {
      done(null, undefined);
      return;
    }
    try {
      refuseComplexJson(text as string, request.routeOptions.config.jsonLimits ?? requestLimits.json);
    } catch (error) {
      done(error as Error);
      return;
    }
    void parseJson(request, text as string, (error, body) => {
      if (error) done(malformed(error));
      else checked(body, done);
    });
  });
  server.addContentTypeParser(['text/plain', 'text/csv'], { parseAs: 'string' }, (_, text, done) => done(null, text));
  server.addContentTypeParser(formTypes, { parseAs: 'string' }, (request, text, done) => {
    if (request.routeOptions.config.receivesForm) done(null, text);
    else done(unsupported());
  });
}

function checked(body: unknown, done: (error: Error | null, body?: unknown) => void): void {
  try {
    refuseUnsafeNames(body);
  } catch (error) {
    done(error as Error);
    return;
  }
  done(null, body);
}

function unsupported(): ProblemException {
  return new ProblemException(415, { code: 'unsupported-media-type', title: 'Unsupported Media Type' });
}

function malformed({ message }: Error): ProblemException {
  return new ProblemException(400, {
    code: 'malformed-json',
    title: 'The request body is not valid JSON',
    detail: message,
  });
}
