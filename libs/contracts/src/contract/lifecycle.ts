/**
 * How long a version of an event is published. Days are ISO-8601 dates, such as `2027-05-31`.
 *
 * - `active`: the version to read.
 * - `deprecated`: a later version says more. Both are published, at least to the end of the day `until`.
 * - `retired`: not published any more; messages that a broker still keeps are read by its successor's upcaster.
 */
export type Lifecycle =
  | { readonly status: 'active' }
  | { readonly status: 'deprecated'; readonly since: string; readonly until: string }
  | { readonly status: 'retired'; readonly on: string };
