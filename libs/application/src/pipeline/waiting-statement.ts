import type { QueryConfig } from 'pg';

/** A statement that is to be sent with the next one. */
export class WaitingStatement {
  readonly name: string | undefined;
  readonly text: string;

  constructor(
    { name, text }: QueryConfig,
    /** Called when it has its place before all statements to come. */
    readonly placed: () => void,
  ) {
    this.name = name;
    this.text = text;
  }
}
