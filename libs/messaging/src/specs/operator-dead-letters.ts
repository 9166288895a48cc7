import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule } from '@tradewind/application';
import { DataSource } from 'typeorm';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { DiscardHandlers } from '../dead-letters/discard-handlers.js';
import { RetrySignal } from '../dead-letters/retry-signal.js';
import { ConsumerGroups } from '../options/consumer-groups.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../options/messaging-options.js';

/** The dead letters of a database as an operator uses them, without a running service. */
export class OperatorDeadLetters {
  private constructor(
    readonly letters: DeadLetters,
    readonly close: () => Promise<void>,
  ) {}

  static async open(dataSource: DataSource, options: MessagingOptions): Promise<OperatorDeadLetters> {
    @Module({})
    class DatabaseModule {}
    @Module({
      imports: [
        {
          module: DatabaseModule,
          global: true,
          providers: [{ provide: DataSource, useValue: dataSource }],
          exports: [DataSource],
        },
        ApplicationModule.forRoot(),
      ],
      providers: [
        DeadLetters,
        DiscardHandlers,
        RetrySignal,
        ConsumerGroups,
        { provide: MESSAGING_OPTIONS, useValue: options },
      ],
    })
    class LettersModule {}
    const app = await NestFactory.createApplicationContext(LettersModule, { logger: false });
    return new OperatorDeadLetters(app.get(DeadLetters), () => app.close());
  }
}
