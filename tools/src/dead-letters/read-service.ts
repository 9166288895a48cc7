import { serviceNames, type ServiceName } from '@tradewind/services';
import type { LetterAddress } from './command.js';
import { UsageError } from '../command-line/usage-error.js';

/** The one that was named, or all. */
export function readServices(name: string | undefined): readonly ServiceName[] {
  return name === undefined ? serviceNames : [serviceNamed(name)];
}

/** Reads `basket/42`, or `42` beside `--service basket`. */
export function readLetter(text: string | undefined, service: string | undefined): LetterAddress {
  const [, ofText, id] = /^(?:([\w-]+)\/)?(\d+)$/.exec(text ?? '') ?? [];
  const name = ofText ?? service;
  if (id === undefined || name === undefined) {
    throw new UsageError(
      `Name a letter as list shows it, such as basket/42${text === undefined ? '' : `, not "${text}"`}.`,
    );
  }
  if (service !== undefined && name !== service) throw new UsageError(`${text} is not a letter of ${service}.`);
  return { service: serviceNamed(name), id };
}

function serviceNamed(name: string): ServiceName {
  const service = serviceNames.find((each) => each === name);
  if (!service) throw new UsageError(`There is no service "${name}"; there are ${serviceNames.join(', ')}.`);
  return service;
}
