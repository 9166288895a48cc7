import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { Injectable, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationModule, CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { EventSourcingModule } from '../event-sourcing.module.js';
import type { StoredEvent } from '../store/stored-event.js';
import { stockEvents } from './stock-events.js';
import { StockLevelProjection } from './stock-level.projection.js';

const [url, name] = process.argv.slice(2) as [string, string];

const sign = new PreparedStatement('INSERT INTO signatures (position, name) VALUES ($1, $2)');
let isToHang = false;

/** Notes which process showed each change. */
@Injectable()
class SignedStockLevelProjection extends StockLevelProjection {
  protected override async show(productId: string, quantity: number, stored: StoredEvent): Promise<void> {
    await super.show(productId, quantity, stored);
    await sign.enqueue(this.transaction.manager, [stored.position, name]);
    if (isToHang) hang();
  }
}

/** In the middle of a transaction. */
function hang(): void {
  isToHang = false;
  writeSync(1, 'hanging\n');
  process.kill(process.pid, 'SIGSTOP');
}

Reflect.defineMetadata('design:paramtypes', [CurrentTransaction], SignedStockLevelProjection);

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url, retryAttempts: 0 }),
    ApplicationModule.forRoot(),
    EventSourcingModule.forRoot({ eventTypes: stockEvents }),
  ],
  providers: [SignedStockLevelProjection],
})
class WarehouseModule {}

Logger.overrideLogger(false);
const app = await NestFactory.createApplicationContext(WarehouseModule);
writeSync(1, 'ready\n');
process.stdin.on('data', () => (isToHang = true)).once('end', () => void app.close());
