import type { FactoryProvider, InjectionToken } from '@nestjs/common';
import type { z } from 'zod';
import { readSettings } from './read-settings.js';

/**
 * Provides the settings of `schema`, read from the environment and validated while the service starts.
 *
 * @param token the injection token
 * @param use maps the settings to the injected value; by default, the settings themselves
 * @throws SettingsError lists each setting that is missing or invalid; the service does not start
 */
export function settingsProvider<S extends z.ZodType>(
  token: InjectionToken,
  schema: S,
  use: (settings: z.output<S>) => unknown = (settings) => settings,
): FactoryProvider {
  return { provide: token, useFactory: () => use(readSettings(schema, process.env)) };
}
