import { readFileSync } from 'node:fs';
import type { Environment } from './environment.js';

/** Takes a sentence about a setting. */
type Complain = (sentence: string) => void;

/**
 * Reads each of the named settings whose value is in a file: `DATABASE_URL_FILE=/run/secrets/database_url` gives
 * `DATABASE_URL`, without the line break at the end of the file. A name that is declared itself, such as
 * `KAFKA_SSL_CA_FILE`, is left alone.
 */
export function settingsFromFiles(names: readonly string[], environment: Environment, complain: Complain): Environment {
  const given = names.filter((name) => environment[fileOf(name)] !== undefined && !names.includes(fileOf(name)));
  return Object.fromEntries(
    given.map((name) => {
      if (environment[name] !== undefined) complain(`${name} must not be set beside ${fileOf(name)}.`);
      return [name, secretIn(environment[fileOf(name)]!, (reason) => complain(`${fileOf(name)} ${reason}.`))];
    }),
  );
}

const fileOf = (name: string): string => `${name}_FILE`;

/** Returns undefined after a complaint. */
function secretIn(file: string, complain: Complain): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    if (secret !== '') return secret;
    complain('names an empty file');
  } catch (error) {
    complain(`names a file that can't be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return undefined;
}
