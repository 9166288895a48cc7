import type { Connection } from 'pg';
import { gatherMessages } from './gather-messages.js';
import type { PgQuery } from './pg-query.js';

const messages = new Map<string, Buffer>();

/** Commands without values or rows. Each transaction starts with the same ones, so their messages are built once. */
export class OpeningQuery implements PgQuery {
  readonly text: string;
  callback: PgQuery['callback'] = () => undefined;

  constructor(readonly commands: readonly string[]) {
    this.text = commands.join('; ');
  }

  submit(connection: Connection): null {
    const known =
      messages.get(this.text) ?? Buffer.concat(gatherMessages(connection, (gathering) => this.send(gathering)));
    messages.set(this.text, known);
    connection.stream.write(known);
    return null;
  }

  handleRowDescription(): void {}

  handleDataRow(): void {}

  handleCommandComplete(): void {}

  handleEmptyQuery(): void {}

  handleReadyForQuery(): void {
    this.callback(null);
  }

  private send(connection: Connection): void {
    for (const text of this.commands) {
      connection.parse({ name: '', text, types: [] }, true);
      connection.bind({}, true);
      connection.execute({}, true);
    }
  }
}
