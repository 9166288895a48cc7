import type { IntegrationEventContract } from '@tradewind/contracts';
import type { Break } from '../compare/rules.js';
import { findBreaks } from './find-breaks.js';
import { toReleasedContract } from './released-contract.js';
import type { ReleasedDirectory } from './released-directory.js';

/** What a release itself puts right. */
const settledByRelease = new Set(['not-released', 'sample-missing']);

/**
 * Writes what is new: contracts, each with its example as a first sample, and samples that were put beside it. Writes
 * nothing while anything released is broken, and says what.
 */
export function release(directory: ReleasedDirectory, contracts: readonly IntegrationEventContract[]): Break[] {
  const breaks = findBreaks(directory, contracts.map(toReleasedContract));
  const serious = breaks.filter(({ rule }) => !settledByRelease.has(rule));
  if (serious.length > 0) return serious;
  for (const contract of contracts) {
    directory.writeContract(toReleasedContract(contract));
    if (directory.samplesOf(contract.type).length === 0)
      directory.writeSample(contract.type, 'example', contract.example);
  }
  directory.seal();
  return [];
}
