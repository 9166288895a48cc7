import { parseArgs } from 'node:util';

export interface CdcOptions {
  readonly command: 'status' | 'recover';
  /** The service's database, as a role that may replicate. */
  readonly database: URL;
  readonly connectUrl: string;
  readonly connector: string;
  readonly replace: boolean;
  readonly timeoutMs: number;
}

/** The command line was not understood. */
export class CdcUsageError extends Error {
  override readonly name = 'CdcUsageError';
}

/** @throws CdcUsageError */
export function readCdcOptions(args: string[], environment: NodeJS.ProcessEnv): CdcOptions {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if ((command !== 'status' && command !== 'recover') || rest.length > 0)
    throw new CdcUsageError('Name a command: status or recover');
  const address = values.database ?? environment['CDC_DATABASE_URL'];
  if (!address || !URL.canParse(address)) throw new CdcUsageError('--database or CDC_DATABASE_URL must be a URL');
  const timeout = Number(values.timeout);
  if (!(timeout > 0)) throw new CdcUsageError('--timeout must be a number of seconds');
  const database = new URL(address);
  return {
    command,
    database,
    connectUrl: values.connect.replace(/\/$/, ''),
    connector: values.connector ?? `${database.pathname.slice(1)}-outbox`,
    replace: values.replace,
    timeoutMs: timeout * 1_000,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        database: { type: 'string' },
        connect: { type: 'string', default: 'http://127.0.0.1:8083' },
        connector: { type: 'string' },
        replace: { type: 'boolean', default: false },
        timeout: { type: 'string', default: '120' },
      },
    });
  } catch (error) {
    throw new CdcUsageError((error as Error).message);
  }
}
