import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Module, type ModuleMetadata } from '@nestjs/common';
import { CqrsModule, EventBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { ApplicationModule } from '../index.js';
import { shopModules } from '../spec-shop/start-shop.js';

@Module({ imports: [CqrsModule] })
class BasketModule {}

@Module({ imports: [CqrsModule.forRoot()] })
class ReportsModule {}

@Module({})
class PlainModule {}

@Module({ imports: [ApplicationModule.forRoot()] })
class ShippingModule {}

describe('The start of an application', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const start = async (...modules: NonNullable<ModuleMetadata['imports']>) => {
    const app = await Test.createTestingModule({ imports: [...shopModules(database.url), ...modules] }).compile();
    try {
      await app.init();
    } finally {
      await app.close();
    }
  };

  it('goes through with the one CqrsModule that ApplicationModule brings', async () => {
    await start(PlainModule);
  });

  it('stops when a feature module brings a second one, and names that module', async () => {
    await expect(start(BasketModule, PlainModule)).rejects.toThrow(/^BasketModule brought a second CqrsModule/);
  });

  it('names all modules that do', async () => {
    await expect(start(BasketModule, ReportsModule)).rejects.toThrow('BasketModule, ReportsModule');
  });

  it('stops when ApplicationModule itself comes twice', async () => {
    await expect(start(ShippingModule)).rejects.toThrow('imported more than once');
  });

  it('stops when the event bus was replaced', async () => {
    const building = Test.createTestingModule({ imports: shopModules(database.url) })
      .overrideProvider(EventBus)
      .useValue({ register() {}, registerSagas() {} });
    const app = await building.compile();
    await expect(app.init()).rejects.toThrow('The EventBus is not the transactional one');
    await app.close();
  });
});
