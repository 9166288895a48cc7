import type { Surroundings } from '../../surroundings/surroundings.js';
import { relayProgram, type RelayUnderTest } from '../relay-under-test.js';

/** Uses no outbox and no database, which gives the upper limit of the client. */
export function bareProducer(surroundings: Surroundings): Promise<RelayUnderTest> {
  return relayProgram(surroundings, {
    name: 'kafkajs producer',
    id: 'producer',
    rows: surroundings.size(200_000, 20_000),
    file: './peers/bare-producer-program.js',
    prepare: async () => undefined,
    fill: async () => undefined,
  });
}
