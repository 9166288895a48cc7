import type { DataOf, IntegrationEventContract } from './integration-event-contract.js';

/** One version of an event, ready to be written. */
export interface PublishedVersion {
  readonly contract: IntegrationEventContract;
  readonly data: DataOf<IntegrationEventContract>;
}

/** The contract and all versions before it, newest first. */
export function lineageOf(contract: IntegrationEventContract): IntegrationEventContract[] {
  return [contract, ...(contract.previous ? lineageOf(contract.previous.contract) : [])];
}

/**
 * The versions that a publisher writes for one event, newest first: its own version, and each earlier one that isn't retired.
 * An earlier version is converted only when the caller asks for it, so that `data` can be validated first.
 */
export function* versionsToPublish<C extends IntegrationEventContract>(
  contract: C,
  data: DataOf<C>,
): Generator<PublishedVersion> {
  yield { contract, data };
  for (const earlier of lineageOf(contract).slice(1)) {
    if (earlier.lifecycle.status !== 'retired') yield { contract: earlier, data: convert(contract, earlier, data) };
  }
}

/** Whether both are versions of one event, so that {@link convert} can convert between them. */
export function areOfOneLineage(one: IntegrationEventContract, other: IntegrationEventContract): boolean {
  return lineageOf(one).includes(other) || lineageOf(other).includes(one);
}

/** Converts a payload from one version of an event to another. Throws when they aren't versions of the same event. */
export function convert(
  from: IntegrationEventContract,
  to: IntegrationEventContract,
  data: DataOf<IntegrationEventContract>,
): DataOf<IntegrationEventContract> {
  if (from === to) return data;
  if (to.previous && to.version > from.version) return to.previous.upcast(convert(from, to.previous.contract, data));
  if (from.previous && from.version > to.version)
    return convert(from.previous.contract, to, from.previous.downcast(data));
  throw new Error(`${from.type} and ${to.type} are not versions of one event`);
}
