const sql =
  /^\s*(SELECT\b|INSERT INTO\b|UPDATE\s+\w+\s+SET\b|DELETE FROM\b|WITH\s+\w+\s+AS\b|(CREATE|ALTER|DROP)\s+(TABLE|INDEX)\b|TRUNCATE\b|LOCK TABLE\b)/;
const home = /\/src\/(infrastructure|read-model|specs|test-support)\/|\.spec\.ts$/;
const accesses = {
  typeorm: undefined,
  '@nestjs/typeorm': undefined,
  '@tradewind/application': ['CurrentTransaction', 'PreparedStatement'],
};

/** Who looks for a statement looks in two folders. */
export const sqlLivesInReadModelAndInfrastructure = {
  meta: {
    type: 'problem',
    messages: {
      sql: 'SQL and what runs it live in read-model/ and infrastructure/: ask a repository or a query instead.',
    },
    schema: [],
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    if (home.test(file)) return {};
    // What the domain imports is the matter of another rule.
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
