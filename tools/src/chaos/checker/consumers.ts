import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceNames } from '@tradewind/services';
import { repository } from '../../demo/demo-options.js';
import { nameOf } from './history.js';

interface Published {
  readonly consumers: ReadonlyArray<{ readonly service: string; readonly type: string }>;
}

const { consumers } = JSON.parse(readFileSync(join(repository, 'docs/events/consumers.json'), 'utf8')) as Published;

/** Which events, by name, a service handles: each of them is one row of its inbox. CI keeps the list in step with the code. */
export const handledBy: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  serviceNames.map((name) => {
    const types = consumers.filter(({ service }) => service === name).map(({ type }) => type);
    return [name, [...new Set(types.map(nameOf))]];
  }),
);
