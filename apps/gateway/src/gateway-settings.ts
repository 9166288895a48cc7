import { address, databaseSettings, httpSettings, insightSettings, tokenSettings } from '@tradewind/platform';
import { services, urlSettingOf, type ServiceName } from '@tradewind/services';
import { z } from 'zod';
import { aboutSettings } from './about/about-settings.js';
import { sessionSettings } from './sessions/session-settings.js';
import { webSettings } from './web/web-settings.js';

const serviceUrls = z
  .object(Object.fromEntries(services.map((service) => [urlSettingOf(service), address('http')])))
  .transform((urls): { services: ServiceUrls } => {
    const entries = services.map((service) => [service.name, urls[urlSettingOf(service)]]);
    return { services: Object.fromEntries(entries) as ServiceUrls };
  });

/** The base URL of each service. */
export type ServiceUrls = Readonly<Record<ServiceName, string>>;

export const gatewaySettings = z.intersection(
  z.intersection(httpSettings.extend(tokenSettings.shape), z.intersection(insightSettings, serviceUrls)),
  z.intersection(z.intersection(databaseSettings, sessionSettings), z.intersection(aboutSettings, webSettings)),
);

export const SERVICE_URLS = Symbol('SERVICE_URLS');
