import { expect, it } from 'vitest';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { anyone } from '../access/access-rule.js';
import { configureHttp } from '../http/configure-http.js';
import { httpAdapter } from '../http/http-adapter.js';
import { HttpPlatformModule } from '../http/http-platform.module.js';
import { RateLimited } from '../limits/rate-limited.decorator.js';

const trustedIssuer = { JWKS_URL: 'http://127.0.0.1:1/jwks', TOKEN_ISSUER: 'http://shop.test/oidc' };

@Controller('doors')
class DoorsController {
  @RateLimited({ name: 'doors-per-address', per: 'address', requests: 1, seconds: 1 })
  @Get()
  open(): string {
    return 'open';
  }
}

@Module({
  imports: [HttpPlatformModule.forRoot({ name: 'doors', access: { 'GET /doors': anyone } })],
  controllers: [DoorsController],
})
class DoorsModule {}

it('a service does not start with a route whose rate limit it does not declare', async () => {
  Object.assign(process.env, { PORT: '0', LOG_LEVEL: 'silent', ...trustedIssuer });
  const app = await NestFactory.create<NestFastifyApplication>(DoorsModule, httpAdapter(), {
    bodyParser: false,
    logger: false,
  });
  configureHttp(app);
  await expect(app.init()).rejects.toThrow('/doors has the rate limit doors-per-address');
  await app.close();
});
