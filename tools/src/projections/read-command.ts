import { serviceNames, type ServiceName } from '@tradewind/services';
import { readArguments } from '../command-line/read-arguments.js';
import { UsageError } from '../command-line/usage-error.js';
import { accessOptions } from '../operator/read-access.js';

const options = {
  service: { type: 'string', default: 'analytics' },
  'accept-incomplete': { type: 'boolean', default: false },
  'no-wait': { type: 'boolean', default: false },
  ...accessOptions,
  help: { type: 'boolean', default: false },
} as const;

const names = ['status', 'rebuild', 'cancel'] as const;

export interface Command {
  readonly name: (typeof names)[number];
  readonly service: ServiceName;
  readonly acceptIncomplete: boolean;
  readonly waits: boolean;
}

export interface Request {
  readonly values: ReturnType<typeof readArguments<typeof options>>['values'];
  /** Undefined: only help was asked for. */
  readonly command: Command | undefined;
}

/** Throws `UsageError`. */
export function readRequest(args: string[]): Request {
  const { values, positionals } = readArguments(args, options);
  const [given, ...more] = positionals;
  if (values.help || given === 'help') return { values, command: undefined };
  const name = names.find((each) => each === given);
  if (!name) throw new UsageError(given === undefined ? 'Name a command.' : `There is no command "${given}".`);
  if (more.length > 0) throw new UsageError(`Unexpected argument: "${more.join(' ')}".`);
  const { 'accept-incomplete': acceptIncomplete, 'no-wait': noWait } = values;
  if (name !== 'rebuild' && (acceptIncomplete || noWait))
    throw new UsageError('--accept-incomplete and --no-wait go with rebuild.');
  const service = serviceNames.find((each) => each === values.service);
  if (!service) throw new UsageError(`There is no service "${values.service}"; there are ${serviceNames.join(', ')}.`);
  return { values, command: { name, service, acceptIncomplete, waits: !noWait } };
}
