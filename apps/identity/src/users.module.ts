import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { PasswordQueue } from './application/password-queue/password-queue.js';
import { RegisterUserHandler } from './application/register-user/register-user.handler.js';
import { Registration } from './application/register-user/registration.js';
import { SeedAccounts } from './application/seed-accounts/seed-accounts.js';
import { SEED_SETTINGS, seedSettings } from './application/seed-accounts/seed-settings.js';
import { SignIn } from './application/sign-in/sign-in.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { PageAssetsController } from './interface/http/page-assets.controller.js';
import { SessionsController } from './interface/http/sessions.controller.js';
import { UsersController } from './interface/http/users.controller.js';
import { GetUserHandler } from './read-model/get-user.query.js';

/** Users: their registration and sign-in. */
@Module({
  imports: [InfrastructureModule],
  controllers: [UsersController, SessionsController, PageAssetsController],
  providers: [
    RegisterUserHandler,
    GetUserHandler,
    Registration,
    SignIn,
    PasswordQueue,
    SeedAccounts,
    settingsProvider(SEED_SETTINGS, seedSettings),
  ],
})
export class UsersModule {}
