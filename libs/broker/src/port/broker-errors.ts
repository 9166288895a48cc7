import type { BrokerMessage, PublishedRecord } from './broker-message.js';

/**
 * Why a broker refuses for good what it is asked, until an operator mends it: credentials or certificates are not accepted
 * (`authentication`), a right is missing (`authorization`), a topic is not there and can't be made (`unknown-topic`), the broker does
 * not speak our version of the protocol (`unsupported-version`), or its settings and ours don't fit (`configuration`).
 */
export type BrokerRefusal =
  'authentication' | 'authorization' | 'unknown-topic' | 'unsupported-version' | 'configuration';

/** `unavailable` passes by itself, the others don't. */
export type BrokerFailureCause = 'unavailable' | BrokerRefusal;

/** The broker can't be reached, or did not answer in time. Transient: what was to be sent stays where it was. */
export class BrokerUnavailableError extends Error {
  override readonly name: string = 'BrokerUnavailableError';
}

/** The broker refuses what it is asked, and will until an operator has mended that. It may be asked again, slowly. */
export class BrokerRefusedError extends BrokerUnavailableError {
  override readonly name = 'BrokerRefusedError';

  constructor(
    readonly refusal: BrokerRefusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Of whatever an adapter rejected with. */
export function failureCauseOf(error: unknown): BrokerFailureCause {
  return error instanceof BrokerRefusedError ? error.refusal : 'unavailable';
}

/** What became of a publication, by message in its order: where it came to lie, or that it was not appended. */
export type PublicationOutcome = ReadonlyArray<PublishedRecord | Unpublished>;

/** A message above the limit, or one that was held back behind it since both have the same key. */
export interface Unpublished {
  readonly unpublished: 'too-large' | 'held-back';
}

export const TOO_LARGE: Unpublished = { unpublished: 'too-large' };
export const HELD_BACK: Unpublished = { unpublished: 'held-back' };

export function isPublished(one: PublishedRecord | Unpublished): one is PublishedRecord {
  return !('unpublished' in one);
}

/**
 * A message is above the broker's limit. Permanent: the same message will not pass unless the limit is raised. `outcome` tells what
 * became of the publication that it was part of; absent where nothing was sent.
 */
export class MessageTooLargeError extends Error {
  override readonly name = 'MessageTooLargeError';
  readonly refused: ReadonlySet<BrokerMessage>;
  readonly outcome: PublicationOutcome | undefined;

  /** `limitBytes`: where it is known. */
  constructor(
    topic: string,
    bytes: number,
    limitBytes?: number,
    { refused = new Set(), outcome }: { refused?: ReadonlySet<BrokerMessage>; outcome?: PublicationOutcome } = {},
  ) {
    const limit = limitBytes === undefined ? "the broker's limit" : `the limit of ${limitBytes} bytes`;
    super(`A message of ${bytes} bytes for topic "${topic}" is above ${limit}`);
    this.refused = refused;
    this.outcome = outcome;
  }
}
