import { Module } from '@nestjs/common';
import { settingsProvider, ServiceModule } from '@tradewind/platform';
import { AccessTokens } from './application/access-tokens.js';
import { PasswordQueue } from './application/password-queue.js';
import { PasswordStrength } from './application/password-strength.js';
import { Passwords } from './application/passwords.js';
import { GetPublishedKeysHandler } from './application/queries/get-published-keys/get-published-keys.handler.js';
import { GetUserHandler } from './application/queries/get-user/get-user.handler.js';
import { RegisterUserHandler } from './application/register-user/register-user.handler.js';
import { Registration } from './application/register-user/registration.js';
import { RotateSigningKeyHandler } from './application/rotate-signing-key/rotate-signing-key.handler.js';
import { SeedAccounts } from './application/seed-accounts/seed-accounts.js';
import { SEED_SETTINGS, seedSettings } from './application/seed-accounts/seed-settings.js';
import { SignInAttempts } from './application/sign-in/sign-in-attempts.js';
import { SignIn } from './application/sign-in/sign-in.js';
import { SigningKeys } from './application/signing-keys.js';
import { refusals } from './domain/refusals.js';
import { Users } from './domain/users.js';
import { Argon2Passwords } from './infrastructure/argon2-passwords.js';
import { JwtAccessTokens } from './infrastructure/jwt-access-tokens.js';
import { CreateUsers1761000000001 } from './infrastructure/migrations/1761000000001-create-users.js';
import { LimitSignIns1761000000002 } from './infrastructure/migrations/1761000000002-limit-sign-ins.js';
import { TypeOrmSignInAttempts } from './infrastructure/typeorm-sign-in-attempts.js';
import { TypeOrmSigningKeys } from './infrastructure/typeorm-signing-keys.js';
import { TypeOrmUsers } from './infrastructure/typeorm-users.js';
import { ZxcvbnPasswordStrength } from './infrastructure/zxcvbn-password-strength.js';
import { UserSchema } from './infrastructure/user.schema.js';
import { KeysController } from './interface/http/keys.controller.js';
import { SessionsController } from './interface/http/sessions.controller.js';
import { UsersController } from './interface/http/users.controller.js';

const handlers = [GetPublishedKeysHandler, GetUserHandler, RegisterUserHandler, RotateSigningKeyHandler];

const adapters = [
  { provide: AccessTokens, useClass: JwtAccessTokens },
  { provide: Passwords, useClass: Argon2Passwords },
  { provide: PasswordStrength, useClass: ZxcvbnPasswordStrength },
  { provide: SignInAttempts, useClass: TypeOrmSignInAttempts },
  { provide: SigningKeys, useClass: TypeOrmSigningKeys },
  { provide: Users, useClass: TypeOrmUsers },
];

const services = [PasswordQueue, Registration, SignIn];

const seed = [SeedAccounts, settingsProvider(SEED_SETTINGS, seedSettings)];

@Module({
  imports: [
    ServiceModule.forRoot({
      name: 'identity',
      schemas: [UserSchema],
      migrations: [CreateUsers1761000000001, LimitSignIns1761000000002],
      refusals,
    }),
  ],
  controllers: [KeysController, SessionsController, UsersController],
  providers: [...handlers, ...services, ...adapters, ...seed],
})
export class IdentityModule {}
