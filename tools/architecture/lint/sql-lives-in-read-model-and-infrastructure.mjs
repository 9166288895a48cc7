const sql =
  /^\s*(SELECT\b|INSERT INTO\b|UPDATE\s+\w+\s+SET\b|DELETE FROM\b|WITH\s+\w+\s+AS\b|(CREATE|ALTER|DROP)\s+(TABLE|INDEX)\b|TRUNCATE\b|LOCK TABLE\b)/;
const home = /\/src\/(infrastructure|read-model|specs|test-support)\/|\.spec\.ts$/;
const accesses = {
  typeorm: undefined,
  '@nestjs/typeorm': undefined,
  '@tradewind/application': ['CurrentTransaction', 'PreparedStatement'],
};

/** All SQL is in two folders, so that it is easy to find. */
export const sqlLivesInReadModelAndInfrastructure = {
  meta: {
    type: 'problem',
    messages: {
      sql: 'SQL, and code that runs it, belongs in read-model/ and infrastructure/. Use a repository or a query instead.',
    },
    schema: [],
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    if (home.test(file)) return {};
    // Another rule checks the imports of the domain.
    const isDomain = file.includes('/src/domain/');
    const report = (node) => context.report({ node, messageId: 'sql' });
    return {
      Literal: (node) => typeof node.value === 'string' && sql.test(node.value) && report(node),
      TemplateLiteral: (node) => sql.test(node.quasis[0].value.raw) && report(node),
      ImportDeclaration(node) {
        if (isDomain || !(node.source.value in accesses)) return;
        const names = accesses[node.source.value];
        for (const specifier of node.specifiers)
          if (!names || names.includes(specifier.imported?.name)) report(specifier);
      },
    };
  },
};
