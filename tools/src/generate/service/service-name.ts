import { services } from '@tradewind/services';
import { GenerateError } from '../generate-error.js';

/** Names that are already used for hosts in Compose, databases or paths of the gateway. */
const taken = [
  'broker',
  'browser',
  'connect',
  'databases',
  'gateway',
  'grafana',
  'kafka',
  'postgres',
  'prometheus',
  'trail',
  'web',
];

/** @throws GenerateError when a new service can't have this name */
export function readNewService(name: string): string {
  if (!/^[a-z][a-z0-9]*$/.test(name))
    throw new GenerateError(`A service is named in one lower-case word such as loyalty, not "${name}".`);
  if (taken.includes(name)) throw new GenerateError(`"${name}" is the name of something else in the shop.`);
  if (services.some((service) => service.name === name)) throw new GenerateError(`There is a service ${name} already.`);
  return name;
}

/** @throws GenerateError when there is no such service */
export function readService(name: string): string {
  if (services.some((service) => service.name === name)) return name;
  const names = services.map((service) => service.name).join(', ');
  throw new GenerateError(`There is no service "${name}"; there are ${names}.`);
}
