import type { QueryConfig } from 'pg';

/** A statement that is sent with the next one. */
export class WaitingStatement {
  readonly name: string | undefined;
  readonly text: string;

  constructor(
    { name, text }: QueryConfig,
    /** Called when it has its place before all later statements. */
    readonly placed: () => void,
  ) {
    this.name = name;
    this.text = text;
  }
}
