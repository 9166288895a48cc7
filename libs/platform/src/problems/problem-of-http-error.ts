import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import type { ProblemCore } from './problem.js';

/** Errors of Nest and of the body parser (which marks what may be shown as `expose`). */
export function problemOfHttpError(error: unknown): ProblemCore | undefined {
  if (error instanceof HttpException) return describe(error.getStatus(), error.message);
  if (!isExposed(error)) return undefined;
  if (error.type === 'entity.too.large') return { status: 413, code: 'body-too-large', title: 'The request body is too large', limit: error.limit };
  return describe(error.status, error.message);
}

function describe(status: number, detail: string): ProblemCore {
  if (status >= 500) return { status, code: code(status), title: title(status) };
  if (status === 400 && /JSON/.test(detail)) return { status, code: 'malformed-json', title: 'The request body is not valid JSON', detail };
  return { status, code: code(status), title: title(status), ...(detail === title(status) ? {} : { detail }) };
}

function title(status: number): string {
  return STATUS_CODES[status] ?? 'Error';
}

function code(status: number): string {
  return title(status).toLowerCase().replaceAll(/[^a-z]+/g, '-');
}

interface ExposedError extends Error {
  readonly status: number;
  readonly type?: string;
  readonly limit?: number;
}

function isExposed(error: unknown): error is ExposedError {
  return error instanceof Error && 'expose' in error && error.expose === true && 'status' in error && typeof error.status === 'number';
}
