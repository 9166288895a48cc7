import { Module } from '@nestjs/common';
import { AnswerPasswordResetHandler } from './application/answer-password-reset/answer-password-reset.handler.js';
import { AnswerRegistrationHandler } from './application/answer-registration/answer-registration.handler.js';
import { RequestWorker } from './application/answer-registration/request-worker.js';
import { AskForConfirmationMailHandler } from './application/ask-for-confirmation-mail/ask-for-confirmation-mail.handler.js';
import { ChangePasswordHandler } from './application/change-password/change-password.handler.js';
import { PasswordChange } from './application/change-password/password-change.js';
import { PasswordReplacement } from './application/change-password/password-replacement.js';
import { ConfirmRegistrationHandler } from './application/confirm-registration/confirm-registration.handler.js';
import { ForgetExpiredRequestsHandler } from './application/forget-expired-requests/forget-expired-requests.handler.js';
import { RegistrationRequest } from './application/request-registration/registration-request.js';
import { RequestPasswordResetHandler } from './application/request-password-reset/request-password-reset.handler.js';
import { RequestRegistrationHandler } from './application/request-registration/request-registration.handler.js';
import { PasswordResetLink } from './application/reset-password/password-reset-link.js';
import { ResetPasswordHandler } from './application/reset-password/reset-password.handler.js';
import { WithdrawConsentHandler } from './application/withdraw-consent/withdraw-consent.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { AccountLimits } from './interface/http/account/account-limits.js';
import { ConfirmPagesController } from './interface/http/account/confirm-pages.controller.js';
import { ForgottenPasswordPagesController } from './interface/http/account/forgotten-password-pages.controller.js';
import { NewPasswordPagesController } from './interface/http/account/new-password-pages.controller.js';
import { PasswordPagesController } from './interface/http/account/password-pages.controller.js';
import { ProgramsPagesController } from './interface/http/account/programs-pages.controller.js';
import { RegisterPagesController } from './interface/http/account/register-pages.controller.js';
import { PageAssetsController } from './interface/http/page-assets.controller.js';
import { OidcModule } from './oidc.module.js';
import { UsersModule } from './users.module.js';

const pages = [
  RegisterPagesController,
  ConfirmPagesController,
  ForgottenPasswordPagesController,
  NewPasswordPagesController,
  PasswordPagesController,
  ProgramsPagesController,
  PageAssetsController,
];

const commandHandlers = [
  RequestRegistrationHandler,
  AskForConfirmationMailHandler,
  AnswerRegistrationHandler,
  ConfirmRegistrationHandler,
  RequestPasswordResetHandler,
  AnswerPasswordResetHandler,
  ResetPasswordHandler,
  ChangePasswordHandler,
  WithdrawConsentHandler,
  ForgetExpiredRequestsHandler,
];

/** What people do with their accounts on pages: register, confirm, and set new passwords. */
@Module({
  imports: [InfrastructureModule, UsersModule, OidcModule],
  controllers: pages,
  providers: [
    ...commandHandlers,
    ...[RegistrationRequest, PasswordResetLink, PasswordChange, PasswordReplacement],
    ...[RequestWorker, AccountLimits],
  ],
})
export class AccountModule {}
