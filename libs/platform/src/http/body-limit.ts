import { RequestMethod, SetMetadata, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';

const bodyLimitMetadata = 'tradewind:body-limit';

/** Lets one route take a body of up to `bytes`; every other route is limited to 1 MB. */
export const BodyLimit = (bytes: number) => SetMetadata(bodyLimitMetadata, bytes);

export interface RouteBodyLimit {
  readonly method: string;
  readonly path: string;
  readonly bytes: number;
}

export function routeBodyLimits(app: INestApplication): RouteBodyLimit[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as Record<string, object>;
    const base = Reflect.getMetadata(PATH_METADATA, metatype) as string;
    return scanner.getAllMethodNames(prototype).flatMap((name) => limitOf(prototype[name], base));
  });
}

function limitOf(handler: object | undefined, base: string): RouteBodyLimit[] {
  const bytes = handler && (Reflect.getMetadata(bodyLimitMetadata, handler) as number | undefined);
  if (!handler || bytes === undefined) return [];
  const own = Reflect.getMetadata(PATH_METADATA, handler) as string;
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!.toLowerCase();
  const path = `/${[base, own]
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
  return [{ method, path, bytes }];
}
