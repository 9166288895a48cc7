import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newId } from '@tradewind/domain';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { Projections } from '@tradewind/event-sourcing';
import { DataSource } from 'typeorm';
import { eventually } from '../eventually.js';
import { takeStock } from './take-stock.js';
import { WarehouseModule } from './warehouse.module.js';

const folder = new URL('./', import.meta.url);
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

describe('The example in the README', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  const productId = newId();

  beforeAll(async () => {
    database = await createTestDatabase();
    process.env['DATABASE_URL'] = database.url;
    app = await NestFactory.createApplicationContext(WarehouseModule, { logger: false });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('is the code that this spec runs', () => {
    const files = readdirSync(folder).filter((file) => !file.endsWith('.spec.ts'));
    const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block!);
    const contents = files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
    expect(contents.filter((content) => !blocks.includes(content))).toEqual([]);
  });

  it('takes stock, and tells who did what, when and why', async () => {
    const { before, now, trail } = await takeStock(app, productId);
    expect({ before, now }).toEqual({ before: 12, now: 10 });
    expect(trail).toEqual([
      { version: 1, type: 'stock-received', data: { productId, quantity: 12 }, why: 'delivery 4711' },
      { version: 2, type: 'stock-adjusted', data: { productId, difference: -2, reason: 'broken' }, why: 'stocktaking' },
    ]);
  });

  it('shows the level of each product, and is rebuilt', async () => {
    const levels = () => app.get(DataSource).query('SELECT product_id, on_hand FROM stock_levels');
    await eventually(async () => expect(await levels()).toEqual([{ product_id: productId, on_hand: 10 }]));
    await app.get(Projections).rebuild('stock-levels');
    await eventually(async () => expect((await app.get(Projections).list())[0]!.rebuild).toBeUndefined());
    expect(await levels()).toEqual([{ product_id: productId, on_hand: 10 }]);
  });
});
