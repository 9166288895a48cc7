import { refusalOf, type RefusalKind } from './refusal.js';

/**
 * The domain refuses a request. A subclass declares its `Refusal` as statics and may add extension members (RFC 9457,
 * 3.2): facts about this one occurrence, as JSON, that a program can act on.
 */
export abstract class DomainError extends Error {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly title: string;

  /** @param message a sentence for the user whose request was refused */
  constructor(
    message: string,
    readonly extensions: Readonly<Record<string, unknown>> = {},
    declared: object = new.target,
  ) {
    super(message);
    ({ code: this.code, kind: this.kind, title: this.title } = refusalOf(declared));
  }

  override get name(): string {
    return this.constructor.name;
  }
}
