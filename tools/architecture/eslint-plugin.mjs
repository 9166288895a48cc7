import { conventions } from './lint/conventions.mjs';
import { sqlIsByParameters } from './lint/sql-is-by-parameters.mjs';

/** Checks what dependency-cruiser can't see: the names that are imported from a package, and the decorators of a class. */
export const architecturePlugin = {
  rules: {
    'only-the-application-library-imports-cqrs-module': forbidImport(
      '@nestjs/cqrs',
      ['CqrsModule'],
      'A second CqrsModule creates a second event bus, outside the transaction. ApplicationModule provides the buses everywhere.',
    ),
    'no-repository-outside-the-transaction': forbidImport(
      '@nestjs/typeorm',
      ['InjectRepository', 'InjectEntityManager', 'getRepositoryToken', 'getEntityManagerToken'],
      'An injected repository writes outside the running transaction. Use CurrentTransaction.',
    ),
    'null-is-not-an-omitted-property': forbidImport(
      'class-validator',
      ['IsOptional'],
      'IsOptional lets null pass unchecked. Use MayBeOmitted of the platform.',
    ),
    'sql-is-by-parameters': sqlIsByParameters,
    ...conventions,
  },
};

function forbidImport(source, names, message) {
  return {
    meta: { type: 'problem', messages: { forbidden: message }, schema: [] },
    create: (context) => ({
      ImportSpecifier(node) {
        const name = node.imported.name ?? node.imported.value;
        if (node.parent.source.value === source && names.includes(name))
          context.report({ node, messageId: 'forbidden' });
      },
      ImportNamespaceSpecifier(node) {
        if (node.parent.source.value === source) context.report({ node, messageId: 'forbidden' });
      },
    }),
  };
}
