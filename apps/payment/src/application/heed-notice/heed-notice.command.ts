import { Command } from '@nestjs/cqrs';

/**
 * The provider says that something became of an operation. What became of it is not taken from the notice: the provider is
 * asked. So a notice that is late, repeated, out of order or wrong does no harm, and one that is lost only costs time.
 */
export class HeedNoticeCommand extends Command<void> {
  constructor(readonly operationKey: string) {
    super();
  }
}
