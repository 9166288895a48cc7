const searches = /^(includes|some|every|find|filter|indexOf)$/;

/** Who may call a route is said in one table, so that nobody has to read handlers to know it. */
export const rolesAreCheckedInTheAccessTable = {
  meta: {
    type: 'problem',
    messages: {
      roles:
        'Say who may call the route in interface/http/access.ts. Where a role sees what others own, the rule is own.or(…), and the handler gets a @CurrentViewer().',
    },
    schema: [],
  },
  create: (context) => ({
    'CallExpression > MemberExpression.callee'({ object, property }) {
      const name = object.type === 'MemberExpression' ? object.property.name : object.name;
      if (name === 'roles' && searches.test(property.name ?? ''))
        context.report({ node: property, messageId: 'roles' });
    },
  }),
};
