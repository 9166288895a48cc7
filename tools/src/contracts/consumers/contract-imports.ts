import * as contracts from '@tradewind/contracts';
import type { IntegrationEventContract } from '@tradewind/contracts';
import ts from 'typescript';

const CONTRACTS = '@tradewind/contracts';
const exported: Readonly<Record<string, unknown>> = contracts;

/** The contracts that a source file imports, by the name that they have there. */
export function contractImportsOf(source: ts.SourceFile): Map<string, IntegrationEventContract> {
  const imports = source.statements.filter(ts.isImportDeclaration);
  const ours = imports.filter(
    ({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === CONTRACTS,
  );
  const names = ours.flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  });
  return new Map(
    names.flatMap(({ name, propertyName }) => {
      const contract = exported[(propertyName ?? name).text];
      return isContract(contract) ? [[name.text, contract] as const] : [];
    }),
  );
}

function isContract(value: unknown): value is IntegrationEventContract {
  return contracts.allIntegrationEvents.includes(value as IntegrationEventContract);
}
