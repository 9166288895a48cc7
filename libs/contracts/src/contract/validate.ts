import { ContractViolationError } from './contract-violation.error.js';
import type { DataOf, IntegrationEventContract } from './integration-event-contract.js';
import { undeclaredFields } from './undeclared-fields.js';
import { unstorableTexts } from './unstorable-texts.js';

/**
 * Reads a payload as a consumer. Unknown fields are dropped, so that publishers may add fields.
 * Throws {@link ContractViolationError}.
 */
export function readOpen<C extends IntegrationEventContract>(contract: C, data: unknown): DataOf<C> {
  const result = contract.schema.safeParse(data);
  if (!result.success) {
    const issues = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message }));
    throw new ContractViolationError(contract.type, issues);
  }
  return result.data as DataOf<C>;
}

/**
 * Checks a payload as a publisher. It may contain only the declared fields, and no text that a consumer can't store.
 * Throws {@link ContractViolationError}.
 */
export function validateClosed<C extends IntegrationEventContract>(contract: C, data: unknown): DataOf<C> {
  const read = readOpen(contract, data);
  const issues = [...undeclaredFields(data, read), ...unstorableTexts(read)];
  if (issues.length > 0) throw new ContractViolationError(contract.type, issues);
  return read;
}
