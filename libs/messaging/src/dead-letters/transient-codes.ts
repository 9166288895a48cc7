/** Connection exceptions, insufficient resources, operator intervention. */
const SQL_CLASSES = ['08', '53', '57'];

/** Serialization failure, deadlock, lock not available, and the time-outs of an idle and of a whole transaction. */
const SQL_STATES = ['40001', '40P01', '55P03', '25P03', '25P04'];

const SYSTEM_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
];

/** The PostgreSQL client has no codes for these. */
const CLIENT_MESSAGES =
  /^(connection terminated|client has encountered a connection error|client was closed|timeout exceeded when trying to connect|query read timeout)/i;

export function hasTransientCode(error: Error): boolean {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return CLIENT_MESSAGES.test(error.message);
  if (/^[0-9A-Z]{5}$/.test(code) && SQL_CLASSES.includes(code.slice(0, 2))) return true;
  return SQL_STATES.includes(code) || SYSTEM_CODES.includes(code);
}
