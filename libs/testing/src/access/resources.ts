import type { Owner } from './callers.js';

/** What the routes of a service are called with. */
export interface Resources extends Owner {
  /** The parameters of the paths, which name what belongs to the owner: `{ orderId: '…' }`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The query of routes that need one, such as `{ 'GET /figures/revenue': 'from=2026-01-01&to=2026-01-02' }`. */
  readonly queries?: Readonly<Record<string, string>>;
  /** A valid body for routes that look at it before they look whose resource it is about. */
  readonly bodies?: Readonly<Record<string, object>>;
  /** Routes about what is not there, so that whoever may call them gets 404. */
  readonly absent?: readonly string[];
  /** The folder of the specs that rows with `*` name. */
  readonly specs?: URL;
  /** A process without events lacks the routes of the clock and of dead letters. Default: `service`. */
  readonly kind?: 'service' | 'process';
}
