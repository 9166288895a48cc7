import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { applicationMigrations, ApplicationModule, CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { type Deadline, OnDeadline, Scheduler, SchedulingModule, schedulingMigrations } from '@tradewind/scheduling';
import { DataSource } from 'typeorm';

export interface DeadlinesOrders {
  readonly url: string;
  /** Deadlines that are due tomorrow. */
  readonly waiting: number;
  /** Deadlines that become due during the measurement. */
  readonly due: number;
  readonly perSecond: number;
}

export interface Lateness {
  readonly latenessMs: readonly number[];
  readonly idleCpuMsPerSecond: number;
}

const { url, waiting, due, perSecond } = JSON.parse(process.argv[2]!) as DeadlinesOrders;
const KIND = 'bench';
const START_MS = 2_000;
const IDLE_MS = 5_000;
const latenessMs: number[] = [];
let allHandled: () => void = () => undefined;
const handled = new Promise<void>((resolve) => (allHandled = resolve));

@Injectable()
class WriteWhenDeadlinePassed {
  constructor(
    private readonly transaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @OnDeadline(KIND)
  async handle({ key, dueAt }: Deadline): Promise<void> {
    await this.transaction.manager.query('INSERT INTO bench_effects (key) VALUES ($1)', [key]);
    this.unitOfWork.afterCommit(() => {
      latenessMs.push(Date.now() - +dueAt);
      if (latenessMs.length === due) allHandled();
    });
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url,
      poolSize: 10,
      migrations: [...applicationMigrations, ...schedulingMigrations],
      migrationsRun: true,
    }),
    ApplicationModule.forRoot(),
    SchedulingModule.forRoot(),
  ],
  providers: [WriteWhenDeadlinePassed],
})
class BenchModule {}

const app = await NestFactory.createApplicationContext(BenchModule, { logger: ['error', 'warn'] });
await app.get(DataSource).query('CREATE TABLE bench_effects (key text PRIMARY KEY)');
await app.get(DataSource).query(
  `INSERT INTO deadlines (kind, key, id, due_at, attempt_at, correlation_id)
   SELECT '${KIND}', 'waiting-' || n, gen_random_uuid(), at, at, n::text
   FROM generate_series(1, $1::int) n, LATERAL (SELECT now() + interval '1 day' + n * interval '1 s' AS at) t`,
  [waiting],
);
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.send?.('ready');
process.once('message', () => void measure());

async function measure(): Promise<void> {
  const from = Date.now() + START_MS;
  const [unitOfWork, scheduler] = [app.get(UnitOfWork), app.get(Scheduler)];
  for (let n = 0; n < due; n += 1) {
    const dueAt = new Date(from + Math.random() * (due / perSecond) * 1_000);
    await unitOfWork.run(() => scheduler.schedule({ kind: KIND, key: `due-${n}`, dueAt }));
  }
  await handled;
  const before = process.cpuUsage();
  await pause(IDLE_MS);
  const { user, system } = process.cpuUsage(before);
  process.send?.({ latenessMs, idleCpuMsPerSecond: (user + system) / IDLE_MS } satisfies Lateness);
}
