import { fillOutbox } from '../messaging/outbox-rows.js';
import { migrateServiceDatabase } from '../messaging/service-database.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { relayProgram, type RelayUnderTest } from './relay-under-test.js';

export function ourRelay(surroundings: Surroundings): Promise<RelayUnderTest> {
  return relayProgram(surroundings, {
    name: 'tradewind',
    id: 'ours',
    rows: surroundings.size(200_000, 20_000),
    file: './relay-program.js',
    prepare: (_, url) => migrateServiceDatabase(url),
    fill: fillOutbox,
  });
}
