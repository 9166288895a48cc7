import type { BrokerMessage, PublishedRecord } from './broker-message.js';

/**
 * Why a broker permanently refuses a request, until an operator fixes it: it does not accept the credentials or certificates
 * (`authentication`), a permission is missing (`authorization`), the topic does not exist and can't be created (`unknown-topic`),
 * the broker does not support our version of the protocol (`unsupported-version`), or its settings and ours are incompatible
 * (`configuration`).
 */
export type BrokerRefusal =
  'authentication' | 'authorization' | 'unknown-topic' | 'unsupported-version' | 'configuration';

/** `unavailable` is temporary. All other causes need an operator. */
export type BrokerFailureCause = 'unavailable' | BrokerRefusal;

/** The broker can't be reached or did not answer in time. Transient: nothing that was to be sent is lost. */
export class BrokerUnavailableError extends Error {
  override readonly name: string = 'BrokerUnavailableError';
}

/** The broker refuses the request until an operator fixes the cause. Retry it, but slowly. */
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

/** The cause of any error that an adapter rejected with. */
export function failureCauseOf(error: unknown): BrokerFailureCause {
  return error instanceof BrokerRefusedError ? error.refusal : 'unavailable';
}

/**
 * The outcome of a publication, one entry per message in their order: where the message was appended, or why it was not.
 */
export type PublicationOutcome = ReadonlyArray<PublishedRecord | Unpublished>;

/**
 * A message above the size limit, or one that was held back because an earlier message of its key is above the limit.
 */
export interface Unpublished {
  readonly unpublished: 'too-large' | 'held-back';
}

export const TOO_LARGE: Unpublished = { unpublished: 'too-large' };
export const HELD_BACK: Unpublished = { unpublished: 'held-back' };

export function isPublished(one: PublishedRecord | Unpublished): one is PublishedRecord {
  return !('unpublished' in one);
}

/**
 * A message is above the broker's size limit. Permanent: the message fails again until the limit is raised. `outcome` is the
 * outcome of the whole publication; it is absent if nothing was sent.
 */
export class MessageTooLargeError extends Error {
  override readonly name = 'MessageTooLargeError';
  readonly refused: ReadonlySet<BrokerMessage>;
  readonly outcome: PublicationOutcome | undefined;

  /** `limitBytes`: absent if unknown. */
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
