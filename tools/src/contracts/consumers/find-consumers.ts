import ts from 'typescript';
import type { IntegrationEventContract } from '@tradewind/contracts';
import type { JsonSchemaNode } from '../compare/json-schema-node.js';
import { contractImportsOf } from './contract-imports.js';
import { pathsReadBy } from './read-paths.js';
import { fieldsOf, leavesBelow } from './schema-fields.js';
import type { ServiceSource } from './service-sources.js';

/** A handler of an event, and what it reads of it. */
export interface Consumer {
  readonly service: string;
  readonly type: string;
  /** `Controller.method`. */
  readonly handler: string;
  readonly file: string;
  /** The paths of leaves, such as `price.amount`. */
  readonly fields: readonly string[];
  /** The later version that the handler is written for; it reads this one through upcasters. */
  readonly readsAs?: string;
}

export type SchemaOf = (contract: IntegrationEventContract) => JsonSchemaNode;

/** Every method with an `@OnIntegrationEvent(…)` in a source file. */
export function findConsumers({ service, file, source }: ServiceSource, schemaOf: SchemaOf): Consumer[] {
  const contracts = contractImportsOf(source);
  const found: Consumer[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node)) {
      for (const name of eventsHandledBy(node)) {
        const contract = contracts.get(name);
        if (!contract) throw new Error(`${file}: @OnIntegrationEvent(${name}) names no contract that the file imports`);
        const fields = fieldsRead(node, schemaOf(contract));
        found.push({ service, type: contract.type, handler: nameOf(node), file, fields });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function eventsHandledBy(method: ts.MethodDeclaration): string[] {
  const calls = (ts.getDecorators(method) ?? []).map(({ expression }) => expression).filter(ts.isCallExpression);
  const ours = calls.filter(({ expression }) => expression.getText() === 'OnIntegrationEvent');
  return ours.flatMap((call) => call.arguments.map((contract) => contract.getText()));
}

function fieldsRead(method: ts.MethodDeclaration, schema: JsonSchemaNode): string[] {
  const fields = fieldsOf(schema);
  const read = new Set(pathsReadBy(method).flatMap((path) => leavesBelow(fields, path)));
  return fields.map(({ path }) => path).filter((path) => read.has(path));
}

function nameOf(method: ts.MethodDeclaration): string {
  const controller = ts.isClassDeclaration(method.parent) ? (method.parent.name?.text ?? '') : '';
  return `${controller}.${method.name.getText()}`;
}
