import { Body, Controller, Get, Header, Injectable, Logger, Module, Param, Post, type Type } from '@nestjs/common';
import { ApiConflictResponse, ApiProperty } from '@nestjs/swagger';
import { Payload } from '@nestjs/microservices';
import {
  AggregateNotFoundError,
  ConcurrencyConflictError,
  CurrentTransaction,
  UnitOfWork,
} from '@tradewind/application';
import { UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { BusinessRule, checkRule, DomainError, InvalidValueError, newId } from '@tradewind/domain';
import { OnIntegrationEvent, Outbox, type ReceivedEvent } from '@tradewind/messaging';
import { Type as Nested } from 'class-transformer';
import { IsInt, IsString, Min, ValidateNested } from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  BodyLimit,
  ReceivesForm,
  CurrentPrincipal,
  CurrentUser,
  CurrentViewer,
  Idempotent,
  ProblemException,
  RateLimited,
  ServiceModule,
  type Person,
  type Principal,
  type Viewer,
} from '../index.js';
import { access } from './parcel-desk-access.js';
import { collectionsPerAccount, collectionsPerAddress } from './parcel-desk-limits.js';

export class CreateParcels1761000000001 implements MigrationInterface {
  readonly name = 'CreateParcels1761000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE parcel (id serial PRIMARY KEY, label text NOT NULL, addressee text)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE parcel');
  }
}

class Size {
  @IsInt()
  @Min(1)
  grams!: number;
}

class HandInParcel {
  @IsString()
  label!: string;

  @ValidateNested()
  @Nested(() => Size)
  size!: Size;
}

class CollectParcel {
  @IsString()
  label!: string;
}

class ParcelsLeaveOnlyOnWeekdaysRule extends BusinessRule {
  static readonly code = 'parcels-leave-only-on-weekdays';
  static readonly title = 'Parcels leave on weekdays only.';

  isBroken(): boolean {
    return true;
  }
}

class LabelUnreadableError extends DomainError {
  static readonly code = 'label-unreadable';
  static readonly kind = 'invalid';
  static readonly title = 'The label cannot be read.';
}

class ShelfFullError extends DomainError {
  static readonly code = 'shelf-full';
  static readonly kind = 'conflict';
  static readonly title = 'The shelf is full.';
}

class NoSuchShelfError extends DomainError {
  static readonly code = 'no-such-shelf';
  static readonly kind = 'not-found';
  static readonly title = 'There is no such shelf.';
}

class ParcelBurntError extends DomainError {
  static readonly code = 'parcel-burnt';
  static readonly kind = 'gone';
  static readonly title = 'The parcel is burnt.';
}

class HastyError extends DomainError {}

class DeskClosedDto {
  @ApiProperty()
  opensAt!: string;
}

const answers: Record<string, () => unknown> = {
  value: () => new InvalidValueError('grams', 'must not be negative'),
  missing: () => new AggregateNotFoundError('Parcel', 'p-1'),
  conflict: () => new ConcurrencyConflictError('two clerks at once'),
  closed: () => new ProblemException(409, { code: 'desk-closed', title: 'The desk is closed', opensAt: '08:00' }),
  unreadable: () => new LabelUnreadableError('The label is wet.'),
  full: () => new ShelfFullError('Shelf 7 is full.', { shelf: 7, status: 200, detail: 'all is well' }),
  nowhere: () => new NoSuchShelfError('There is no shelf 8.'),
  burnt: () => new ParcelBurntError('It caught fire.'),
  undeclared: () => new HastyError('Come back later.'),
  bug: () => new Error('the password is hunter2'),
};

/** Lets a spec hold a request until the spec releases it. */
@Injectable()
export class Weighing {
  started: () => void = () => undefined;
  done: Promise<void> = Promise.resolve();
}

@Controller('parcels')
class ParcelsController {
  constructor(
    private readonly transaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly weighing: Weighing,
  ) {}

  @Idempotent()
  @Post()
  @Header('Location', '/parcels/new')
  async handIn(@Body() { label, size }: HandInParcel): Promise<{ parcelId: number }> {
    const rows = (await this.transaction.manager.query('INSERT INTO parcel (label) VALUES ($1) RETURNING id', [
      label,
    ])) as { id: number }[];
    if (size.grams > 30_000) throw new InvalidValueError('size.grams', 'is more than a clerk can lift');
    return { parcelId: rows[0]!.id };
  }

  @Idempotent()
  @RateLimited(collectionsPerAccount, collectionsPerAddress)
  @Post('collections')
  collect(@Body() { label }: CollectParcel): { label: string; collectionId: string } {
    return { label, collectionId: newId() };
  }

  @Get('count')
  async count(): Promise<{ count: number }> {
    const rows = (await this.transaction.manager.query('SELECT count(*)::int AS count FROM parcel')) as {
      count: number;
    }[];
    return rows[0]!;
  }

  @Get('weigh')
  async weigh(): Promise<{ grams: number }> {
    this.weighing.started();
    await this.weighing.done;
    return { grams: 5 };
  }

  @Post('weighed')
  async takeIn(): Promise<void> {
    await this.unitOfWork.run(async () => {
      const insert = () => this.transaction.manager.query(`INSERT INTO parcel (label) VALUES ('weighed')`);
      await insert();
      await this.weigh();
      await insert();
    });
  }

  @ApiConflictResponse({ type: DeskClosedDto })
  @Get('refused/:why')
  refuse(@Param('why') why: string): void {
    if (why === 'rule') checkRule(new ParcelsLeaveOnlyOnWeekdaysRule());
    throw answers[why]!();
  }

  @BodyLimit(3 * 1024 * 1024)
  @Post('lists')
  list(@Body() body: unknown): { length: number } {
    return { length: String(body).length };
  }

  @ReceivesForm()
  @Post('receipts')
  receive(@Body() body: unknown): { form: unknown } {
    return { form: body };
  }

  @Post('enquiries')
  enquire(@Body() { label }: HandInParcel): { label: string } {
    return { label };
  }

  /** Logs what it gets, as careless code may. */
  @Post('notes')
  note(@Body() body: object): void {
    new Logger('Notes').log({ msg: 'a note was taken', ...body });
  }

  @Get('clerk')
  clerk(@CurrentUser() user: Person): Person {
    return user;
  }

  @Get('caller')
  caller(@CurrentPrincipal() caller: Principal): Principal {
    return caller;
  }

  @Get('mine')
  mine(@CurrentViewer() viewer: Viewer): Viewer {
    return viewer;
  }

  @Get('shelf')
  shelf(): { free: boolean } {
    return { free: true };
  }

  @Get('vault')
  vault(): { open: boolean } {
    return { open: true };
  }
}

/** Registers a customer. The customer then gets a welcome parcel through an integration event. */
@Controller('welcomes')
class WelcomesController {
  constructor(
    private readonly transaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  @Post()
  async register(): Promise<{ userId: string }> {
    const userId = newId();
    const user = {
      userId,
      email: 'ada@example.com',
      displayName: 'Ada',
      role: 'customer',
      registeredAt: new Date().toISOString(),
    };
    await this.unitOfWork.run(() => this.outbox.add(UserRegisteredIntegrationEvent, user));
    return { userId };
  }

  @OnIntegrationEvent(UserRegisteredIntegrationEvent)
  async welcome(@Payload() { data }: ReceivedEvent<typeof UserRegisteredIntegrationEvent>): Promise<void> {
    await this.transaction.manager.query('INSERT INTO parcel (label, addressee) VALUES ($1, $2)', [
      `welcome ${data.userId}`,
      data.displayName,
    ]);
  }
}

const migrations = [CreateParcels1761000000001];
const rateLimits = [collectionsPerAccount, collectionsPerAddress];
const refusals = [
  ParcelsLeaveOnlyOnWeekdaysRule,
  LabelUnreadableError,
  ShelfFullError,
  NoSuchShelfError,
  ParcelBurntError,
];

/** Creates a new module for each app, as `ServiceModule` does. */
export function parcelDeskModule(): Type {
  @Module({
    imports: [ServiceModule.forRoot({ name: 'parcel-desk', schemas: [], migrations, refusals, rateLimits, access })],
    controllers: [ParcelsController, WelcomesController],
    providers: [Weighing],
  })
  class ParcelDeskModule {}
  return ParcelDeskModule;
}
