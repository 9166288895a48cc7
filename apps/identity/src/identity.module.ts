import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { refusals } from './domain/refusals.js';
import { schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { KeysModule } from './keys.module.js';
import { OidcModule } from './oidc.module.js';
import { UsersModule } from './users.module.js';

@Module({
  imports: [
    ServiceModule.forRoot({ name: 'identity', schemas, migrations, refusals }),
    UsersModule,
    KeysModule,
    OidcModule,
  ],
})
export class IdentityModule {}
