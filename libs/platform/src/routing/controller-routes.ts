import { RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';

/** A route's controller and handler, whose decorators hold the settings of the route. */
export interface ControllerRoute {
  readonly controller: Type;
  readonly handler: object;
}

/** Returns the routes of all controllers, keyed by method and path, such as `GET /parcels/:id`. */
export function controllerRoutes(app: INestApplication): ReadonlyMap<string, ControllerRoute> {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const routes = controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const controller = metatype as Type;
    const prototype = controller.prototype as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => routesOf(controller, prototype[name]!));
  });
  return new Map(routes);
}

function routesOf(controller: Type, handler: object): Array<[string, ControllerRoute]> {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as number | undefined;
  if (method === undefined) return [];
  return pathsOf(controller).flatMap((base) =>
    pathsOf(handler).map((own): [string, ControllerRoute] => {
      const path = [base, own].flatMap((part) => part.split('/')).filter(Boolean);
      return [`${RequestMethod[method]} /${path.join('/')}`, { controller, handler }];
    }),
  );
}

function pathsOf(decorated: object): readonly string[] {
  return [Reflect.getMetadata(PATH_METADATA, decorated) as string | string[]].flat();
}
