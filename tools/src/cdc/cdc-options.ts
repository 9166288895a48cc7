import { readArguments, readDatabase } from '../command-line/read-arguments.js';
import { UsageError } from '../command-line/usage-error.js';

export interface CdcOptions {
  readonly command: 'status' | 'recover';
  /** The service's database, as a role that may replicate. */
  readonly database: URL;
  readonly connectUrl: string;
  readonly connector: string;
  readonly replace: boolean;
  readonly timeoutMs: number;
}

const optionsOfCommand = {
  database: { type: 'string' },
  connect: { type: 'string', default: 'http://127.0.0.1:8083' },
  connector: { type: 'string' },
  replace: { type: 'boolean', default: false },
  timeout: { type: 'string', default: '120' },
} as const;

/** @throws UsageError */
export function readCdcOptions(args: string[], environment: NodeJS.ProcessEnv): CdcOptions {
  const { values, positionals } = readArguments(args, optionsOfCommand);
  const [command, ...rest] = positionals;
  if ((command !== 'status' && command !== 'recover') || rest.length > 0)
    throw new UsageError('Name a command: status or recover');
  const database = readDatabase(values.database, environment, 'CDC_DATABASE_URL');
  const timeout = Number(values.timeout);
  if (!(timeout > 0)) throw new UsageError('--timeout must be a number of seconds');
  return {
    command,
    database,
    connectUrl: values.connect.replace(/\/$/, ''),
    connector: values.connector ?? `${database.pathname.slice(1)}-outbox`,
    replace: values.replace,
    timeoutMs: timeout * 1_000,
  };
}
