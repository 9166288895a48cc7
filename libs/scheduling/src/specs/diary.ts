import type { Provider } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { applicationMigrations, ApplicationModule, Clock, MovableClock, UnitOfWork } from '@tradewind/application';
import { createTestDatabase } from '@tradewind/embedded-postgres';
import { DataSource } from 'typeorm';
import { ServiceClock } from '../clock/service-clock.js';
import type { NewDeadline } from '../deadlines/deadline.js';
import { Scheduler } from '../deadlines/scheduler.js';
import { schedulingMigrations } from '../migrations/scheduling-migrations.js';
import { SchedulingModule } from '../scheduling.module.js';
import { CreateReminders1760000000099, Reminders } from './reminders.js';

export interface DiaryOptions {
  readonly url: string;
  readonly clock?: Provider<Clock>;
  readonly providers?: Provider[];
}

const movable = { provide: Clock, useClass: MovableClock };

/** One instance of a service with deadlines. */
export class Diary {
  private constructor(private readonly app: TestingModule) {}

  static async open({ url, clock = movable, providers = [Reminders] }: DiaryOptions): Promise<Diary> {
    const migrations = [...applicationMigrations, ...schedulingMigrations, CreateReminders1760000000099];
    const app = await Test.createTestingModule({
      imports: [
        TypeOrmModule.forRoot({ type: 'postgres', url, migrations, migrationsRun: true, retryAttempts: 0 }),
        ApplicationModule.forRoot({ clock }),
        SchedulingModule.forRoot(),
      ],
      providers,
    }).compile();
    await app.init();
    return new Diary(app);
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(type as never, { strict: false });
  }

  get reminders(): Reminders {
    return this.get(Reminders);
  }

  get scheduler(): Scheduler {
    return this.get(Scheduler);
  }

  get clock(): MovableClock {
    return this.get(Clock) as MovableClock;
  }

  get serviceClock(): ServiceClock {
    return this.get(ServiceClock);
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.get(UnitOfWork).run(work);
  }

  in(ms: number): Date {
    return new Date(+this.clock.now() + ms);
  }

  schedule(...deadlines: NewDeadline[]): Promise<void> {
    return this.run(async () => {
      for (const deadline of deadlines) await this.scheduler.schedule(deadline);
    });
  }

  cancel(kind: string, key: string): Promise<void> {
    return this.run(() => this.scheduler.cancel(kind, key));
  }

  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]> {
    return this.get(DataSource).query(sql, parameters);
  }

  /** The keys of what was committed by handlers, in its order. */
  async reminded(): Promise<string[]> {
    return (await this.query<{ key: string }>('SELECT key FROM reminders ORDER BY id')).map(({ key }) => key);
  }

  async waiting(): Promise<string[]> {
    return (await this.query<{ key: string }>('SELECT key FROM deadlines ORDER BY key')).map(({ key }) => key);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

export interface DiaryDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export const createDiaryDatabase = (): Promise<DiaryDatabase> => createTestDatabase();
