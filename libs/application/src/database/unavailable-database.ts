import { DatabaseConnectionLostError } from '../errors/database-connection-lost-error.js';

/** Connection exceptions and insufficient resources, whatever the third to fifth character say. */
const sqlClasses = ['08', '53'];

/** The server ends the session or takes none: a shutdown, a crash, a start that goes on, a database that is gone. */
const sqlStates = ['57P01', '57P02', '57P03', '57P04', '57P05', '25P03', '25P04'];

const systemCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

/** The PostgreSQL client has no codes for these. */
const clientMessages =
  /^(connection terminated|client has encountered a connection error|client was closed|timeout exceeded when trying to connect|query read timeout)/i;

const deepest = 4;

/**
 * Whether an error of the PostgreSQL client tells of the way to the database, not of the statement: nobody answers, the pool
 * gives no connection in time, the server ended the session or refused to begin one. The same statement may succeed later.
 */
export function isDatabaseUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > deepest) return false;
  const { code, message, severity, driverError, errors } = error as PostgresError;
  if (error instanceof DatabaseConnectionLostError) return true;
  if (severity === 'FATAL' || severity === 'PANIC') return true;
  if (typeof code === 'string' ? tellsOfTheWay(code) : clientMessages.test(String(message))) return true;
  const several: readonly unknown[] = Array.isArray(errors) ? errors : [];
  return [driverError, ...several].some((part) => isDatabaseUnavailable(part, depth + 1));
}

/** What may be known of an error: PostgreSQL's own fields, the ORM's wrapping, and one error for several addresses of a host. */
interface PostgresError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly severity?: unknown;
  readonly driverError?: unknown;
  readonly errors?: unknown;
}

function tellsOfTheWay(code: string): boolean {
  const isSqlState = /^[0-9A-Z]{5}$/.test(code);
  return isSqlState ? sqlClasses.includes(code.slice(0, 2)) || sqlStates.includes(code) : systemCodes.includes(code);
}
