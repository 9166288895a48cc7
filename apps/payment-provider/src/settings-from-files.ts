import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** Adds each of the named settings that is in a file: `DATABASE_URL_FILE` names the file that holds `DATABASE_URL`. */
export function withSettingsFromFiles(names: readonly string[], environment: Environment): Environment {
  const inFiles = names.flatMap((name) => {
    const file = environment[`${name}_FILE`];
    return file === undefined ? [] : [[name, readFileSync(file, 'utf8').trimEnd()] as const];
  });
  return { ...environment, ...Object.fromEntries(inFiles) };
}
