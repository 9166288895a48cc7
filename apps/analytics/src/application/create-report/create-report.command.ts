import { Command } from '@nestjs/cqrs';

/** Creates a report. Returns its id. */
export class CreateReportCommand extends Command<string> {
  constructor(
    readonly name: string,
    readonly ownerId: string,
  ) {
    super();
  }
}
