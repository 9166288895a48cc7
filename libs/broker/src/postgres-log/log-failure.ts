import { BrokerRefusedError, type BrokerRefusal, BrokerUnavailableError } from '../port/broker-errors.js';

/** SQLSTATEs, or classes of them, that nothing but an operator makes go away. All others pass, or may. */
const REFUSALS: ReadonlyArray<readonly [sqlState: RegExp, BrokerRefusal]> = [
  [/^28/, 'authentication'],
  [/^42501$/, 'authorization'],
  [/^42(P01|703|883)$|^3F000$/, 'unsupported-version'],
  [/^(3D000|0A000|22023|42704)$/, 'configuration'],
];

/** Any failure of the log's database in the words of the broker port, with its cause. */
export function brokerErrorOf(error: unknown): BrokerUnavailableError {
  if (error instanceof BrokerUnavailableError) return error;
  const { message, code = '' } = error as Error & { code?: string };
  const refusal = REFUSALS.find(([sqlState]) => sqlState.test(code))?.[1];
  const text = `The log's database: ${message}`;
  return refusal
    ? new BrokerRefusedError(refusal, text, { cause: error })
    : new BrokerUnavailableError(text, { cause: error });
}
