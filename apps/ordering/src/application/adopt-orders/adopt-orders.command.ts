import { Command } from '@nestjs/cqrs';

/** Starts the process of submitted orders that have none, and returns how many they were. */
export class AdoptOrdersCommand extends Command<number> {
  constructor(readonly limit: number) {
    super();
  }
}
