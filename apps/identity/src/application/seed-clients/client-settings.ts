import { address } from '@tradewind/platform';
import { z } from 'zod';

const clientSecret = z.string().regex(/^[\x21-\x7e]{32,200}$/, 'must have 32 to 200 characters without spaces');

export const clientSettings = z.object({
  /** The address of the shop, as browsers reach it. */
  SHOP_URL: address('http', 'https'),
  /** The address at which this service reaches the gateway; by default that of the shop. */
  GATEWAY_URL: address('http', 'https').optional(),
  /** The secret of the gateway. */
  WEB_CLIENT_SECRET: clientSecret,
  /** The secret of the command-line tools. */
  TOOLS_CLIENT_SECRET: clientSecret,
});

export type ClientSettings = z.output<typeof clientSettings>;

export const CLIENT_SETTINGS = Symbol('CLIENT_SETTINGS');
