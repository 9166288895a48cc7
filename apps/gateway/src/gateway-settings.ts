import { z } from 'zod';
import { address, httpSettings } from '@tradewind/platform';

export const serviceNames = ['identity', 'catalog', 'basket', 'ordering'] as const;

export type ServiceName = (typeof serviceNames)[number];

const serviceUrls = z
  .object({
    IDENTITY_URL: address('http'),
    CATALOG_URL: address('http'),
    BASKET_URL: address('http'),
    ORDERING_URL: address('http'),
  })
  .transform((urls): { services: ServiceUrls } => ({
    services: {
      identity: urls.IDENTITY_URL,
      catalog: urls.CATALOG_URL,
      basket: urls.BASKET_URL,
      ordering: urls.ORDERING_URL,
    },
  }));

/** Where each service answers. */
export type ServiceUrls = Readonly<Record<ServiceName, string>>;

export const gatewaySettings = z.intersection(httpSettings, serviceUrls);

export const SERVICE_URLS = Symbol('SERVICE_URLS');
