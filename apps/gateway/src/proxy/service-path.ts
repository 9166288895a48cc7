import { serviceNames, type ServiceName } from '../gateway-settings.js';

const pattern = new RegExp(`^/api/(${serviceNames.join('|')})(/.*)?$`);

/** Answered by the gateway itself, or by nobody outside; services match paths without regard to case. */
const kept = /^\/(health|metrics|openapi\.json)(\/|$)/i;

/** Everything below /api/<service>. */
export const passedOnPaths = pattern;

export interface ServicePath {
  readonly service: ServiceName;
  readonly path: string;
}

/** Which service a path belongs to, and its path there; nothing for the paths that the gateway keeps to itself. */
export function servicePath(path: string): ServicePath | undefined {
  const [, service, rest = '/'] = pattern.exec(path) ?? [];
  return service && !kept.test(rest) ? { service: service as ServiceName, path: rest } : undefined;
}
