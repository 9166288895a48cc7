/** A refusal that the domain means: its `code` is stable, its message is for people. */
export abstract class DomainError extends Error {
  abstract readonly code: string;

  override get name(): string {
    return this.constructor.name;
  }
}
