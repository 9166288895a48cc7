import { isDeepStrictEqual } from 'node:util';
import { compareContracts } from '../compare/compare-contracts.js';
import type { Break } from '../compare/rules.js';
import { findTampering } from './find-tampering.js';
import type { ReleasedContract } from './released-contract.js';
import type { ReleasedDirectory } from './released-directory.js';

/** Everything that differs from its release or was not released at all. */
export function findBreaks(directory: ReleasedDirectory, today: readonly ReleasedContract[]): Break[] {
  const released = directory.contracts();
  const byType = new Map(today.map((contract) => [contract.type, contract]));
  return [
    ...findTampering(directory),
    ...released.flatMap((contract) => compareWithToday(contract, byType.get(contract.type))),
    ...today.flatMap((contract) => compareWithRelease(contract, released)),
    ...released.flatMap(({ type }) => complainAboutSamples(directory, type)),
  ];
}

function compareWithToday(released: ReleasedContract, today: ReleasedContract | undefined): Break[] {
  if (today) return compareContracts(released, today);
  const { type, lifecycle } = released;
  if (lifecycle.status === 'retired') return [];
  return [{ rule: 'event-removed', type, field: '', because: `it was released as ${lifecycle.status}, and is gone` }];
}

function compareWithRelease(today: ReleasedContract, released: readonly ReleasedContract[]): Break[] {
  const { type } = today;
  const release = released.find((contract) => contract.type === type);
  if (!release) return [{ rule: 'not-released', type, field: '', because: 'it is new' }];
  if (isDeepStrictEqual(release, JSON.parse(JSON.stringify(today))) || compareContracts(release, today).length > 0)
    return [];
  return [{ rule: 'not-released', type, field: '', because: 'it says more than what is released' }];
}

function complainAboutSamples(directory: ReleasedDirectory, type: string): Break[] {
  if (directory.samplesOf(type).length > 0) return [];
  return [{ rule: 'sample-missing', type, field: '', because: 'there is none' }];
}
