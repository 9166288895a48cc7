export { accessViolations, type Resources } from './access/access-violations.js';
export { eventually, type EventuallyOptions } from './eventually.js';
export { undeclaredFieldsTaken } from './open-api/hostile-fields.js';
export { faultsOf, weakHeaders } from './open-api/headers.js';
export { boundlessNumbers, unstorableTextsTaken } from './open-api/refusals.js';
export { samplesReadBy, type ReleasedSample } from './released-samples.js';
export type { PublishedEvent } from './test-broker.js';
export { startTestService, type TestService, type TestServiceOptions } from './test-service.js';
export { TokenIssuer, type PersonWishes } from './token-issuer.js';
