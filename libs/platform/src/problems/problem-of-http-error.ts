import { STATUS_CODES } from 'node:http';
import type { HttpException } from '@nestjs/common';
import type { ProblemCore } from './problem.js';

/** Handles Nest's own errors. Errors of the body parser have already been converted into these. */
export function problemOfHttpError(error: HttpException): ProblemCore {
  const status = error.getStatus();
  const title = STATUS_CODES[status] ?? 'Error';
  const core = { status, code: title.toLowerCase().replaceAll(/[^a-z]+/g, '-'), title };
  if (status === 413) return { status, code: 'body-too-large', title: 'The request body is too large' };
  if (status >= 500 || error.message === title) return core;
  if (status === 400 && /JSON/.test(error.message)) {
    return { status, code: 'malformed-json', title: 'The request body is not valid JSON', detail: error.message };
  }
  return { ...core, detail: withoutQuery(error.message) };
}

/** Nest says of an unknown path `Cannot GET /path?query`. The query may hold the code of a link, or a token. */
function withoutQuery(message: string): string {
  return /^Cannot [A-Z]+ /.test(message) ? message.split('?', 1)[0]! : message;
}
