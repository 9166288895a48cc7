export { runService, type ServiceProcess } from './run-service.js';
export { ServiceModule, type ServiceOptions } from './service.module.js';
export { DatabaseModule } from './persistence/database.module.js';
export { poolSize } from './persistence/persistence.module.js';
export { HttpPlatformModule, type HttpPlatformOptions } from './http/http-platform.module.js';
export { configureHttp } from './http/configure-http.js';
export { clientAddress, type RequestFrom } from './routing/client-address.js';
export { httpAdapter } from './http/http-adapter.js';
export { pathOf } from './routing/path-of.js';
export { ReceivedFile } from './http/received-file.js';
export { ReceivesFile, type FileLimits } from './http/receives-file.js';
export { ReceivesRawBody } from './http/receives-raw-body.js';
export { ReceivesForm } from './http/receives-form.js';
export { sendPage, type PageOptions } from './http/pages/send-page.js';
export { BodyLimit } from './http/body-limit.js';
export { MoneyDto } from './http/dto/money.dto.js';
export { PageLimit } from './http/dto/page-limit.js';
export { JsonLimits } from './http/json-limits.js';
export { Idempotent } from './idempotency/idempotent.decorator.js';
export type { RateLimit } from './limits/rate-limit.js';
export { RateLimited } from './limits/rate-limited.decorator.js';
export { RateLimits } from './limits/rate-limits.js';
export { TooManyRequestsException } from './limits/too-many-requests.exception.js';
export {
  AdmitsGuests,
  CurrentPrincipal,
  CurrentUser,
  personOf,
  Public,
  Roles,
  type AuthenticatedRequest,
} from './auth/auth.decorators.js';
export { guestCapability, guestHeader } from './auth/guest-capability.js';
export { nameOf, type Client, type Person, type Principal } from './auth/principal.js';
export { roles, type Role } from './auth/roles.js';
export { ProblemException, type ProblemDescription } from './problems/problem-exception.js';
export type { FieldError, Problem, ProblemCore } from './problems/problem.js';
export { refuseUnstorableTexts, unstorableTexts } from './problems/unstorable-text.js';
export { writeProblem } from './problems/write-problem.js';
export { correlationHeader } from './correlation/correlate.js';
export { Metrics } from './metrics/metrics.js';
export { Readiness } from './health/readiness.js';
export { readSettings, type Environment } from './settings/read-settings.js';
export { settingsProvider } from './settings/settings-provider.js';
export { SettingsError } from './settings/settings-error.js';
export { address, httpSettings, wholeNumber, type HttpSettings } from './settings/http-settings.js';
export { databaseSettings, type DatabaseSettings } from './settings/database-settings.js';
export { certificateFile } from './settings/tls-settings.js';
export { SERVICE_SETTINGS, HTTP_SETTINGS, SERVICE_NAME } from './settings/settings.tokens.js';
export type { ServiceSettings } from './settings/service-settings.js';
export { shutDown } from './shutdown/shut-down-on-signal.js';
export { IdPipe } from './validation/id.pipe.js';
export { IsCursor } from './validation/is-cursor.js';
export { IsInstant } from './validation/is-instant.js';
export { WholeNumber } from './validation/whole-number.js';
export type { MigrationClass } from './persistence/persistence.module.js';
