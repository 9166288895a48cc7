import { address } from '@tradewind/platform';
import { z } from 'zod';

/** `SHOP_URL`: the address of the gateway, as customers reach it. Forms are accepted from there only. */
export const accountSettings = z.object({ SHOP_URL: address('http', 'https') });

export type AccountSettings = z.output<typeof accountSettings>;
export const ACCOUNT_SETTINGS = Symbol('ACCOUNT_SETTINGS');
