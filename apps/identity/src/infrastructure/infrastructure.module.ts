import { Module } from '@nestjs/common';
import { mailLinkSettings, settingsProvider } from '@tradewind/platform';
import { BackChannelLogouts } from '../application/ports/back-channel-logouts.js';
import { Clients } from '../application/ports/clients.js';
import { Consents } from '../application/ports/consents.js';
import { EndSessionsOfAccount } from '../application/ports/end-sessions-of-account.js';
import { MailLinkCodes } from '../application/ports/mail-link-codes.js';
import { PasswordStrength } from '../application/ports/password-strength.js';
import { Passwords } from '../application/ports/passwords.js';
import { ProtocolArtifacts } from '../application/ports/protocol-artifacts.js';
import { SignInAttempts } from '../application/ports/sign-in-attempts.js';
import { SignedInUsers } from '../application/ports/signed-in-users.js';
import { SigningKeys } from '../application/ports/signing-keys.js';
import { KEY_SETTINGS, keySettings } from '../application/rotate-signing-key/key-settings.js';
import { PasswordResetRepository } from '../domain/password-reset/password-reset.repository.js';
import { PendingRegistrationRepository } from '../domain/registration/pending-registration.repository.js';
import { RoleChangeRepository } from '../domain/user/role-change.repository.js';
import { UserRepository } from '../domain/user/user.repository.js';
import { TypeOrmClients } from './client/typeorm-clients.js';
import { HmacMailLinkCodes } from './mail-link/hmac-mail-link-codes.js';
import { TypeOrmPasswordResetRepository } from './password-reset/typeorm-password-reset.repository.js';
import { Argon2Passwords } from './passwords/argon2-passwords.js';
import { ZxcvbnPasswordStrength } from './passwords/zxcvbn-password-strength.js';
import { TypeOrmConsents } from './protocol/typeorm-consents.js';
import { TypeOrmProtocolArtifacts } from './protocol/typeorm-protocol-artifacts.js';
import { TypeOrmPendingRegistrationRepository } from './registration/typeorm-pending-registration.repository.js';
import { TypeOrmBackChannelLogouts } from './session/typeorm-back-channel-logouts.js';
import { TypeOrmEndSessionsOfAccount } from './session/typeorm-end-sessions-of-account.js';
import { TypeOrmSignedInUsers } from './session/typeorm-signed-in-users.js';
import { TypeOrmSignInAttempts } from './sign-in/typeorm-sign-in-attempts.js';
import { TypeOrmSigningKeys } from './signing-key/typeorm-signing-keys.js';
import { TypeOrmRoleChangeRepository } from './user/typeorm-role-change.repository.js';
import { TypeOrmUserRepository } from './user/typeorm-user.repository.js';
import { userSchema } from './user/user.schema.js';

export const schemas = [userSchema];

const bound = [
  { provide: UserRepository, useClass: TypeOrmUserRepository },
  { provide: RoleChangeRepository, useClass: TypeOrmRoleChangeRepository },
  { provide: PendingRegistrationRepository, useClass: TypeOrmPendingRegistrationRepository },
  { provide: PasswordResetRepository, useClass: TypeOrmPasswordResetRepository },
  { provide: Clients, useClass: TypeOrmClients },
  { provide: ProtocolArtifacts, useClass: TypeOrmProtocolArtifacts },
  { provide: Consents, useClass: TypeOrmConsents },
  { provide: BackChannelLogouts, useClass: TypeOrmBackChannelLogouts },
  { provide: EndSessionsOfAccount, useClass: TypeOrmEndSessionsOfAccount },
  { provide: SignedInUsers, useClass: TypeOrmSignedInUsers },
  { provide: Passwords, useClass: Argon2Passwords },
  { provide: PasswordStrength, useClass: ZxcvbnPasswordStrength },
  { provide: SignInAttempts, useClass: TypeOrmSignInAttempts },
  { provide: SigningKeys, useClass: TypeOrmSigningKeys },
];

/** Binds each repository and port to the class that implements it. */
@Module({
  providers: [
    ...bound,
    settingsProvider(KEY_SETTINGS, keySettings),
    settingsProvider(MailLinkCodes, mailLinkSettings, ({ MAIL_LINK_KEY }) => new HmacMailLinkCodes(MAIL_LINK_KEY)),
  ],
  exports: [...bound.map(({ provide }) => provide), KEY_SETTINGS, MailLinkCodes],
})
export class InfrastructureModule {}
