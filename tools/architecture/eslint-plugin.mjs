import { conventions } from './lint/conventions.mjs';

/** What dependency-cruiser can't see: which name is imported from a package, and what a class is decorated with. */
export const architecturePlugin = {
  rules: {
    'only-the-application-library-imports-cqrs-module': forbidImport(
      '@nestjs/cqrs',
      ['CqrsModule'],
      'A second CqrsModule brings a second event bus, outside the transaction: ApplicationModule provides the buses everywhere.',
    ),
    'no-repository-outside-the-transaction': forbidImport(
      '@nestjs/typeorm',
      ['InjectRepository', 'InjectEntityManager', 'getRepositoryToken', 'getEntityManagerToken'],
      'An injected repository writes outside the running transaction: use CurrentTransaction.',
    ),
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
