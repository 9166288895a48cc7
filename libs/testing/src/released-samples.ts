import { readdirSync, readFileSync } from 'node:fs';
import { findIntegrationEvent } from '@tradewind/contracts';

const workspace = new URL('../../../', import.meta.url);
const released = new URL('libs/contracts/released/', workspace);

/** A message of a released version, as a service has sent it or may send it from now on. */
export interface ReleasedSample {
  /** Type and case, such as `tradewind.ordering.order-cancelled.v1 unknown-reason`. */
  readonly name: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Consumers {
  readonly consumers: ReadonlyArray<{ readonly service: string; readonly type: string }>;
}

/** Returns the samples of all released versions that a service reads, according to `docs/events/consumers.json`. */
export function samplesReadBy(service: string): ReleasedSample[] {
  const { consumers } = readJson<Consumers>(new URL('docs/events/consumers.json', workspace));
  const types = new Set(consumers.filter((consumer) => consumer.service === service).map(({ type }) => type));
  return [...types].flatMap(samplesOf);
}

function samplesOf(type: string): ReleasedSample[] {
  const { topic, keyField } = findIntegrationEvent(type)!;
  const folder = new URL(`samples/${type}/`, released);
  return readdirSync(folder).map((file) => {
    const data = readJson<ReleasedSample['data']>(new URL(file, folder));
    return { name: `${type} ${file.replace('.json', '')}`, type, topic, key: String(data[keyField]), data };
  });
}

/** Returns the JSON Schema with which a type was released, or undefined if it was not released. */
export function releasedSchemaOf(type: string): object | undefined {
  const file = `${type}.json`;
  if (!readdirSync(released).includes(file)) return undefined;
  return readJson<{ schema: object }>(new URL(file, released)).schema;
}

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
