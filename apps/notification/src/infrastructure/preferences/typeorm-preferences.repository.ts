import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import { Preferences } from '../../domain/preferences/preferences.js';
import type { PreferencesRepository } from '../../domain/preferences/preferences.repository.js';
import { type PreferencesRow, preferencesSchema } from './preferences.schema.js';

@Injectable()
export class TypeOrmPreferencesRepository
  extends AggregateRepository<Preferences, PreferencesRow>
  implements PreferencesRepository
{
  constructor(storage: AggregateStorage) {
    super(storage, preferencesSchema, 'Preferences');
  }

  protected toRow(preferences: Preferences): PreferencesRow {
    const { personId: id, switchedOff } = preferences.snapshot();
    return { id, version: preferences.version, switchedOff };
  }

  protected toAggregate({ id: personId, version, switchedOff }: PreferencesRow): Preferences {
    return Preferences.restore({ personId, switchedOff }, version);
  }
}
