/**
 * How often something may be done within a fixed window of time. All instances of a service count together. Declare it
 * once, pass it to `ServiceModule.forRoot`, and name it in `@RateLimited()` or in a call of `RateLimits`.
 */
export interface RateLimit {
  /** Names the limit in settings, metrics and problem reports. In kebab-case, unique in the service. */
  readonly name: string;
  /** Whose requests are counted together: those of a signed-in account, or those of a network address. */
  readonly per: 'account' | 'address';
  /** How many are allowed in a window. */
  readonly requests: number;
  /** The length of a window, which begins with the first request, in seconds. */
  readonly seconds: number;
}
