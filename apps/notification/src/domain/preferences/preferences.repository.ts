import type { Preferences } from './preferences.js';

export abstract class PreferencesRepository {
  abstract find(personId: string): Promise<Preferences | undefined>;

  /** @throws ConcurrencyConflictError when they were changed meanwhile */
  abstract save(preferences: Preferences): Promise<void>;
}
