import type { z } from 'zod';
import { SettingsError } from './settings-error.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of `schema` from the environment. An empty variable counts as unset. Throws {@link SettingsError}.
 */
export function readSettings<S extends z.ZodType>(schema: S, environment: Environment): z.output<S> {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.map((issue) => sentence(issue, present)));
}

function sentence(issue: z.core.$ZodIssue, present: Environment): string {
  const name = issue.path.join('.');
  if (present[name] === undefined && issue.code !== 'custom') return `${name} is missing.`;
  return `${name} ${issue.message}.`;
}
