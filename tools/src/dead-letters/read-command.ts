import { readArguments } from '../command-line/read-arguments.js';
import type { Command } from './command.js';
import { UsageError } from '../command-line/usage-error.js';
import { accessOptions } from '../operator/read-access.js';
import { readLetter, readServices } from './read-service.js';

const states = ['dead', 'retrying', 'parked', 'discarded'];

const options = {
  service: { type: 'string' },
  state: { type: 'string' },
  type: { type: 'string' },
  key: { type: 'string' },
  topic: { type: 'string' },
  limit: { type: 'string', default: '50' },
  all: { type: 'boolean', default: false },
  reason: { type: 'string' },
  ...accessOptions,
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

export interface Request {
  readonly values: Values;
  /** Undefined: only help was asked for. */
  readonly command: Command | undefined;
}

/** Throws `UsageError`. */
export function readRequest(args: string[]): Request {
  const { values, positionals } = readArguments(args, options);
  const [name, letter, ...more] = positionals;
  if (values.help || name === 'help') return { values, command: undefined };
  if (more.length > 0) throw new UsageError(`Unexpected argument: "${more.join(' ')}".`);
  return { values, command: commandOf(name, letter, values) };
}

function commandOf(name: string | undefined, letter: string | undefined, values: Values): Command {
  if (name === 'list') return listCommand(letter, values);
  if (name === 'show') return { name, ...readLetter(letter, values.service) };
  if (name === 'replay') return replayCommand(letter, values);
  if (name !== 'discard')
    throw new UsageError(name === undefined ? 'Name a command.' : `There is no command "${name}".`);
  if (!values.reason?.trim()) throw new UsageError('Give a reason: --reason "…".');
  return { name, ...readLetter(letter, values.service), reason: values.reason };
}

function listCommand(letter: string | undefined, { service, state, type, key, limit }: Values): Command {
  if (letter !== undefined) throw new UsageError(`list takes no letter; try: show ${letter}`);
  if (state !== undefined && !states.includes(state))
    throw new UsageError(`--state must be one of ${states.join(', ')}.`);
  if (!(/^\d+$/.test(limit) && Number(limit) >= 1 && Number(limit) <= 500))
    throw new UsageError('--limit must be from 1 to 500.');
  return { name: 'list', services: readServices(service), state, type, key, limit: Number(limit) };
}

function replayCommand(letter: string | undefined, { service, key, topic, type, all }: Values): Command {
  const chosen = [letter, key, type, all || undefined].filter((each) => each !== undefined);
  if (chosen.length !== 1) throw new UsageError('replay takes exactly one of a letter, --key, --type and --all.');
  if (topic !== undefined && key === undefined) throw new UsageError('--topic goes with --key.');
  if (letter !== undefined) return { name: 'replay-one', ...readLetter(letter, service) };
  return {
    name: 'replay-many',
    services: readServices(service),
    selection: { key, topic, type, all: all || undefined },
  };
}
