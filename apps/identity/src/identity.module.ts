import { Module } from '@nestjs/common';
import { ServiceModule } from '@tradewind/platform';
import { AccountModule } from './account.module.js';
import { refusals } from './domain/refusals.js';
import { schemas } from './infrastructure/infrastructure.module.js';
import { migrations } from './infrastructure/migrations/index.js';
import { accountLimits } from './interface/http/account/account-limits.js';
import { protocolLimits } from './interface/oidc/protocol-limits.js';
import { KeysModule } from './keys.module.js';
import { OidcModule } from './oidc.module.js';
import { UsersModule } from './users.module.js';
import { access } from './interface/http/access.js';

const rateLimits = [...accountLimits, ...protocolLimits];

@Module({
  imports: [
    ServiceModule.forRoot({ name: 'identity', access, schemas, migrations, refusals, rateLimits }),
    UsersModule,
    AccountModule,
    KeysModule,
    OidcModule,
  ],
})
export class IdentityModule {}
