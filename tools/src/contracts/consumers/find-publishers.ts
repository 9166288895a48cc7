import ts from 'typescript';
import { contractImportsOf } from './contract-imports.js';
import type { ServiceSource } from './service-sources.js';

/** Code that writes an event to the outbox. */
export interface Publisher {
  readonly service: string;
  readonly type: string;
  readonly file: string;
}

/** Every `….add(Contract, …)` in a source file. */
export function findPublishers({ service, file, source }: ServiceSource): Publisher[] {
  const contracts = contractImportsOf(source);
  const found: Publisher[] = [];
  const visit = (node: ts.Node): void => {
    const contract =
      ts.isCallExpression(node) && isAdd(node) ? contracts.get(node.arguments[0]?.getText() ?? '') : undefined;
    if (contract) found.push({ service, type: contract.type, file });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isAdd({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 'add';
}
