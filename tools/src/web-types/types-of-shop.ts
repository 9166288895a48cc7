import type { OpenAPI3 } from 'openapi-typescript';
import { gateway, services } from '@tradewind/services';
import { DemoError } from '../demo/demo-error.js';
import { typesOfDocument } from './types-of-document.js';

const documents = [
  ...services.map(({ name, route }) => ({ name, path: `${route}/openapi.json` })),
  { name: gateway.name, path: '/openapi.json' },
];

/**
 * Reads the OpenAPI documents of the gateway and of all services behind it. Resolves with the types of each, by name.
 *
 * @throws DemoError if a document can't be read
 */
export async function typesOfShop(url: string): Promise<ReadonlyMap<string, string>> {
  const types = new Map<string, string>();
  for (const { name, path } of documents) types.set(name, await typesOfDocument(name, await read(`${url}${path}`)));
  return types;
}

async function read(address: string): Promise<OpenAPI3> {
  const answer = await fetch(address).catch((error: Error) => error);
  if (answer instanceof Error || !answer.ok) {
    throw new DemoError(`${address} can't be read: ${answer instanceof Error ? answer.message : answer.status}.`);
  }
  return (await answer.json()) as OpenAPI3;
}
