import type { services } from '../demo/service-definitions.js';

export type ServiceName = (typeof services)[number];
