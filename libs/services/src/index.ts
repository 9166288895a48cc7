export { gateway } from './gateway.js';
export { urlSettingOf, type Service } from './service.js';
export { serviceNamed, serviceNames, services, type ServiceName } from './services.js';
export { simulators, type Simulator } from './simulators.js';
