import type { FactoryProvider, InjectionToken } from '@nestjs/common';
import type { z } from 'zod';
import { readSettings } from './read-settings.js';

/**
 * Provides the settings of `schema`, read from the environment and validated while the service starts.
 *
 * @param token what they are injected by
 * @param use makes what is injected of the settings; the settings themselves when it is left out
 * @throws SettingsError names each setting that is missing or wrong; the service does not start
 */
export function settingsProvider<S extends z.ZodType>(
  token: InjectionToken,
  schema: S,
  use: (settings: z.output<S>) => unknown = (settings) => settings,
): FactoryProvider {
  return { provide: token, useFactory: () => use(readSettings(schema, process.env)) };
}
