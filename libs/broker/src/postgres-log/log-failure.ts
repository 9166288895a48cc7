import { BrokerRefusedError, type BrokerRefusal, BrokerUnavailableError } from '../port/broker-errors.js';

/** SQLSTATEs, or classes of them, that need an operator. All others may be temporary. */
const REFUSALS: ReadonlyArray<readonly [sqlState: RegExp, BrokerRefusal]> = [
  [/^28/, 'authentication'],
  [/^42501$/, 'authorization'],
  [/^42(P01|703|883)$|^3F000$/, 'unsupported-version'],
  [/^(3D000|0A000|22023|42704)$/, 'configuration'],
];

/** Converts any error of the log's database into one of the broker port, with the original as its cause. */
export function brokerErrorOf(error: unknown): BrokerUnavailableError {
  if (error instanceof BrokerUnavailableError) return error;
  const { message, code = '' } = error as Error & { code?: string };
  const refusal = REFUSALS.find(([sqlState]) => sqlState.test(code))?.[1];
  const text = `The log's database: ${message}`;
  return refusal
    ? new BrokerRefusedError(refusal, text, { cause: error })
    : new BrokerUnavailableError(text, { cause: error });
}
