import type { z } from 'zod';
import { declaredSettings } from './declared-settings.js';
import type { Environment } from './environment.js';
import { SettingsError } from './settings-error.js';
import { settingsFromFiles } from './settings-from-files.js';

/**
 * Reads the settings of `schema` from the environment. An empty variable counts as unset. Each setting, such as
 * `DATABASE_URL`, may be in a file instead, which the variable `DATABASE_URL_FILE` names. Throws {@link SettingsError}.
 */
export function readSettings<S extends z.ZodType>(schema: S, environment: Environment): z.output<S> {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const wrongFiles: string[] = [];
  const inFiles = settingsFromFiles(declaredSettings(schema), present, (complaint) => wrongFiles.push(complaint));
  if (wrongFiles.length > 0) throw new SettingsError(wrongFiles);
  const settings = { ...present, ...inFiles };
  const result = schema.safeParse(settings);
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.map((issue) => sentence(issue, settings)));
}

function sentence(issue: z.core.$ZodIssue, present: Environment): string {
  const name = issue.path.join('.');
  if (present[name] === undefined && issue.code !== 'custom') return `${name} is missing.`;
  return `${name} ${issue.message}.`;
}
