import { aggregateValues, serviceValues } from '../naming/aggregate-values.js';
import { camel, kebab, pascal } from '../naming/words.js';
import { withImport, withImportedName, withMethod, withProperty } from '../source/edit-source.js';
import { addToService } from '../source/service-module.js';
import { addTemplates, filled, type Values } from '../templates.js';
import type { WorkspaceChanges } from '../workspace-changes.js';
import { GenerateError } from '../generate-error.js';
import { aggregateMethod, projectorMethod, routeMethod, routeRow, routeRule } from './methods.js';

export interface NewUseCase {
  readonly service: string;
  readonly aggregate: readonly string[];
  /** `redeem`, `points`. */
  readonly useCase: readonly string[];
  /** The domain event that it raises: `points`, `redeemed`. */
  readonly event: readonly string[];
}

/** Adds a command that changes an aggregate, the domain event of the change, the route, and the update of the view. */
export function addUseCase(changes: WorkspaceChanges, wanted: NewUseCase): void {
  const { service, aggregate, useCase, event } = wanted;
  const source = `apps/${service}/src`;
  const values = valuesOf(wanted);
  const name = kebab(useCase);
  const folder = `${source}/application/${name}`;
  if (changes.has(`${folder}/${name}.command.ts`))
    throw new GenerateError(`${service} can ${useCase.join(' ')} already.`);
  addTemplates(changes, 'use-case', source, values);
  changes.edit(`${source}/domain/${kebab(aggregate)}/${kebab(aggregate)}.ts`, (text) =>
    withMethod(withEventImport(text, './events/', event), filled(aggregateMethod(text), values)),
  );
  addToService(changes, service, 'commandHandlers', {
    name: `${pascal(useCase)}Handler`,
    file: `application/${name}/${name}.handler`,
  });
  showInView(changes, source, wanted, values);
  addRoute(changes, source, values);
  addRule(changes, source, values);
}

function showInView(changes: WorkspaceChanges, source: string, { aggregate, event }: NewUseCase, values: Values): void {
  const projector = `${source}/read-model/${kebab(aggregate)}-summary.projector.ts`;
  if (!changes.has(projector) || !changes.read(projector).includes('changed_at')) return;
  const events = `../domain/${kebab(aggregate)}/events/`;
  changes.edit(projector, (text) => withMethod(withEventImport(text, events, event), filled(projectorMethod, values)));
}

function addRoute(changes: WorkspaceChanges, source: string, values: Values): void {
  const controller = `${source}/interface/http/${values['aggregates-name']}.controller.ts`;
  if (!changes.has(controller)) throw new GenerateError(`${controller} is not there: a use case gets its route in it.`);
  const command = filled(
    `import { __UseCase__Command } from '../../application/__use-case-name__/__use-case-name__.command.js';`,
    values,
  );
  changes.edit(controller, (text) => withMethod(withImport(withNames(text), command), filled(routeMethod, values)));
}

/** Says who may call the new route, and expects it in the spec of the service's access. */
function addRule(changes: WorkspaceChanges, source: string, values: Values): void {
  changes.edit(`${source}/interface/http/access.ts`, (text) =>
    withImportedName(withProperty(text, 'access', filled(routeRule, values)), '@tradewind/platform', 'own'),
  );
  const spec = `${source}/specs/access.spec.ts`;
  if (!changes.has(spec))
    throw new GenerateError(`${spec} is not there: a use case expects in it who may call its route.`);
  changes.edit(spec, (text) => text.replace('\n`;', `\n${filled(routeRow, values)}\n\`;`));
}

/** Adds two imports that the controller of a new service does not have yet. */
function withNames(text: string): string {
  const names = [
    ["'@nestjs/common'", 'HttpCode'],
    ["'@nestjs/swagger'", 'ApiNoContentResponse'],
  ] as const;
  return names.reduce((source, [from, name]) => {
    if (source.includes(name)) return source;
    return source.replace(
      new RegExp(`import \\{([^}]*?),?\\s*\\} from ${from};`),
      `import {$1, ${name} } from ${from};`,
    );
  }, text);
}

function withEventImport(text: string, folder: string, event: readonly string[]): string {
  return withImport(text, `import { ${pascal(event)}DomainEvent } from '${folder}${kebab(event)}.domain-event.js';`);
}

function valuesOf({ service, aggregate, useCase, event }: NewUseCase): Values {
  return {
    ...serviceValues(service),
    ...aggregateValues(aggregate),
    useCase: camel(useCase),
    UseCase: pascal(useCase),
    'use-case-name': kebab(useCase),
    'Use case': useCase.join(' ').replace(/^./, (first) => first.toUpperCase()),
    Event: pascal(event),
    'event-name': kebab(event),
    eventTime: `${event.at(-1)}At`,
  };
}
