/** `orderSchema` describes the table `orders`. */
export const tablesHavePluralNames = {
  meta: {
    type: 'problem',
    messages: {
      table: 'A table must have a plural name in snake_case, such as order_items.',
      schema: 'The schema of a table must be named like orderSchema, and its file like order.schema.ts.',
    },
    schema: [],
  },
  create: (context) => ({
    'NewExpression[callee.name="EntitySchema"]'(node) {
      const properties = node.arguments[0]?.properties ?? [];
      const table = properties.find(({ key }) => key?.name === 'tableName')?.value?.value;
      if (typeof table !== 'string' || !/^[a-z][a-z0-9_]*s$/.test(table)) context.report({ node, messageId: 'table' });
      const name = node.parent.type === 'VariableDeclarator' ? node.parent.id.name : '';
      if (!/^[a-z]\w*Schema$/.test(name) || !context.filename.endsWith('.schema.ts'))
        context.report({ node, messageId: 'schema' });
    },
  }),
};
