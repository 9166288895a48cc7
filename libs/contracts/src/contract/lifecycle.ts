/**
 * How long a version of an event is published. Days are ISO-8601 dates, such as `2027-05-31`.
 *
 * - `active`: the version that consumers should read.
 * - `deprecated`: a later version replaces it. Both are published, at least until the end of the day `until`.
 * - `retired`: no longer published. Messages that a broker still keeps are read through the upcaster of its successor.
 */
export type Lifecycle =
  | { readonly status: 'active' }
  | { readonly status: 'deprecated'; readonly since: string; readonly until: string }
  | { readonly status: 'retired'; readonly on: string };
