import { parseArgs } from 'node:util';
import { DemoError } from '../demo/demo-error.js';
import { usageOf } from '../usage.js';

export interface SqlOptions {
  readonly service: string;
  readonly url: string | undefined;
}

/** @throws DemoError with a sentence for the person who typed it */
export function readSqlOptions(args: string[], services: readonly string[]): SqlOptions {
  const { values, positionals } = parse(args);
  const [service, ...more] = positionals;
  const known = services.join(', ');
  if (service === undefined) throw new DemoError(`Whose database? One of ${known}.\n${usageOf('sql')}`);
  if (!services.includes(service)) throw new DemoError(`There is no service "${service}"; there are ${known}.`);
  if (more.length > 0) throw new DemoError(`One service at a time, not "${positionals.join(' ')}".`);
  if (values.url !== undefined && !URL.canParse(values.url)) {
    throw new DemoError(`--url must be an address such as http://localhost:8080, not "${values.url}".`);
  }
  return { service, url: values.url };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { url: { type: 'string' } } });
  } catch (error) {
    throw new DemoError(`${(error as Error).message}\n${usageOf('sql')}`);
  }
}
