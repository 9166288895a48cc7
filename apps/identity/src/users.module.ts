import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { ChangeRolesHandler } from './application/change-roles/change-roles.handler.js';
import { NewPasswords } from './application/new-password/new-passwords.js';
import { PasswordQueue } from './application/password-queue/password-queue.js';
import { Enrolment } from './application/register-user/enrolment.js';
import { RegisterUserHandler } from './application/register-user/register-user.handler.js';
import { Registration } from './application/register-user/registration.js';
import { SeedAccounts } from './application/seed-accounts/seed-accounts.js';
import { SEED_SETTINGS, seedSettings } from './application/seed-accounts/seed-settings.js';
import { SignUserOutHandler } from './application/sign-user-out/sign-user-out.handler.js';
import { SignIn } from './application/sign-in/sign-in.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { ACCOUNT_SETTINGS, accountSettings } from './interface/http/account/account-settings.js';
import { UserRolesController } from './interface/http/user-roles.controller.js';
import { UsersController } from './interface/http/users.controller.js';
import { GetUserDetailHandler } from './read-model/get-user-detail.query.js';
import { GetUserHandler } from './read-model/get-user.query.js';
import { ListUsersHandler } from './read-model/list-users.query.js';

/** Users: their registration and sign-in. */
@Module({
  imports: [InfrastructureModule],
  controllers: [UsersController, UserRolesController],
  providers: [
    RegisterUserHandler,
    GetUserHandler,
    GetUserDetailHandler,
    ListUsersHandler,
    ChangeRolesHandler,
    SignUserOutHandler,
    Enrolment,
    NewPasswords,
    Registration,
    SignIn,
    PasswordQueue,
    SeedAccounts,
    settingsProvider(SEED_SETTINGS, seedSettings),
    settingsProvider(ACCOUNT_SETTINGS, accountSettings),
  ],
  exports: [SignIn, Enrolment, NewPasswords, PasswordQueue, ACCOUNT_SETTINGS],
})
export class UsersModule {}
