import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CheckoutController } from './checkout.controller.js';
import { entities } from './entities.js';

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env['DATABASE_URL']!,
      entities,
      synchronize: true,
      poolSize: 10,
    }),
  ],
  controllers: [CheckoutController],
})
class PlainShopModule {}

const app = await NestFactory.create(PlainShopModule, { logger: ['error', 'warn'] });
app.enableShutdownHooks();
await app.listen(Number(process.env['PORT']), '127.0.0.1');
process.send?.('ready');
