import type { AggregateRow } from '@tradewind/application';
import { EntitySchema } from 'typeorm';
import type { OptionalKind } from '../../domain/mail/mail-kind.js';

/** The id is that of the person. */
export interface PreferencesRow extends AggregateRow {
  switchedOff: readonly OptionalKind[];
}

export const preferencesSchema = new EntitySchema<PreferencesRow>({
  name: 'Preferences',
  tableName: 'preferences',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    switchedOff: { type: 'jsonb', name: 'switched_off' },
  },
});
