import type { Service } from '@tradewind/services';
import { withRegion } from './region.js';

/** The hosts that Prometheus scrapes. */
export function prometheusFile(text: string, services: readonly Service[]): string {
  const hosts = ['gateway', ...services.map(({ name }) => name)];
  return withRegion(
    text,
    'the hosts',
    hosts.map((host) => `          - ${host}`),
  );
}
