import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>
>;

/** Options and what is no option. @throws UsageError for an option that there is not, or that lacks its value */
export function readArguments<const O extends Options>(args: string[], options: O): Arguments<O> {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The database of a service: `--database`, or what a variable of the environment holds. @throws UsageError */
export function readDatabase(given: string | undefined, environment: NodeJS.ProcessEnv, variable: string): URL {
  const address = given ?? environment[variable];
  if (address && URL.canParse(address)) return new URL(address);
  throw new UsageError(`--database or ${variable} must be a URL`);
}
