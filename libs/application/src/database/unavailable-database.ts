import { DatabaseConnectionLostError } from '../errors/database-connection-lost-error.js';

/** SQLSTATE classes of connection exceptions and insufficient resources. The last three characters do not matter. */
const sqlClasses = ['08', '53'];

/** The server ends or refuses the session: shutdown, crash, startup in progress, dropped database or timeout. */
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

/** The PostgreSQL client reports these errors without a code. */
const clientMessages =
  /^(connection terminated|client has encountered a connection error|client was closed|timeout exceeded when trying to connect|query read timeout)/i;

const deepest = 4;

/**
 * Whether an error of the PostgreSQL client concerns the connection to the database, not the statement: the server does
 * not respond, the pool has no free connection in time, or the server ended the session or refused to start one. The
 * same statement may succeed later.
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

/** Fields that an error may have: PostgreSQL's own, the ORM's wrapped error, and one error per address of a host. */
interface PostgresError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly severity?: unknown;
  readonly driverError?: unknown;
  readonly errors?: unknown;
}

function tellsOfTheWay(code: string): boolean {
  return systemCodes.includes(code) || sqlClasses.includes(code.slice(0, 2)) || sqlStates.includes(code);
}
