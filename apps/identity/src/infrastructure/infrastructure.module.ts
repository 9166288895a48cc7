import { Module } from '@nestjs/common';
import { AccessTokens } from '../application/ports/access-tokens.js';
import { Clients } from '../application/ports/clients.js';
import { PasswordStrength } from '../application/ports/password-strength.js';
import { Passwords } from '../application/ports/passwords.js';
import { ProtocolArtifacts } from '../application/ports/protocol-artifacts.js';
import { SignInAttempts } from '../application/ports/sign-in-attempts.js';
import { SigningKeys } from '../application/ports/signing-keys.js';
import { UserRepository } from '../domain/user/user.repository.js';
import { TypeOrmClients } from './client/typeorm-clients.js';
import { Argon2Passwords } from './passwords/argon2-passwords.js';
import { ZxcvbnPasswordStrength } from './passwords/zxcvbn-password-strength.js';
import { TypeOrmProtocolArtifacts } from './protocol/typeorm-protocol-artifacts.js';
import { TypeOrmSignInAttempts } from './sign-in/typeorm-sign-in-attempts.js';
import { JwtAccessTokens } from './signing-key/jwt-access-tokens.js';
import { TypeOrmSigningKeys } from './signing-key/typeorm-signing-keys.js';
import { TypeOrmUserRepository } from './user/typeorm-user.repository.js';
import { userSchema } from './user/user.schema.js';

export const schemas = [userSchema];

/** Binds each repository and port to the class that implements it. */
@Module({
  providers: [
    { provide: UserRepository, useClass: TypeOrmUserRepository },
    { provide: AccessTokens, useClass: JwtAccessTokens },
    { provide: Clients, useClass: TypeOrmClients },
    { provide: ProtocolArtifacts, useClass: TypeOrmProtocolArtifacts },
    { provide: Passwords, useClass: Argon2Passwords },
    { provide: PasswordStrength, useClass: ZxcvbnPasswordStrength },
    { provide: SignInAttempts, useClass: TypeOrmSignInAttempts },
    { provide: SigningKeys, useClass: TypeOrmSigningKeys },
  ],
  exports: [
    ...[UserRepository, AccessTokens, Clients, ProtocolArtifacts],
    ...[Passwords, PasswordStrength, SignInAttempts, SigningKeys],
  ],
})
export class InfrastructureModule {}
