import { expect, it } from 'vitest';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureHttp } from '../http/configure-http.js';
import { httpAdapter } from '../http/http-adapter.js';
import { HttpPlatformModule } from '../http/http-platform.module.js';
import { RateLimited } from './rate-limited.decorator.js';

@Controller('doors')
class DoorsController {
  @RateLimited({ name: 'doors-per-address', per: 'address', requests: 1, seconds: 1 })
  @Get()
  open(): string {
    return 'open';
  }
}

@Module({ imports: [HttpPlatformModule.forRoot({ name: 'doors' })], controllers: [DoorsController] })
class DoorsModule {}

it('a service does not start with a route whose rate limit it does not declare', async () => {
  Object.assign(process.env, { PORT: '0', LOG_LEVEL: 'silent' });
  const app = await NestFactory.create<NestFastifyApplication>(DoorsModule, httpAdapter(), {
    bodyParser: false,
    logger: false,
  });
  configureHttp(app);
  await expect(app.init()).rejects.toThrow('/doors has the rate limit doors-per-address');
});
