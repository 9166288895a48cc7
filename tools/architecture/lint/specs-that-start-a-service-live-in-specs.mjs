/** Whoever wants to know what a service promises finds it in one folder; a spec beside a unit is about that unit alone. */
export const specsThatStartAServiceLiveInSpecs = {
  meta: {
    type: 'problem',
    messages: { spec: 'A spec that starts a service lives in src/specs/.' },
    schema: [],
  },
  create: (context) => ({
    ImportDeclaration(node) {
      const file = context.filename.replaceAll('\\', '/');
      if (!file.endsWith('.spec.ts') || file.includes('/src/specs/')) return;
      const { value } = node.source;
      if (value === '@tradewind/testing' || value.includes('/test-support/'))
        context.report({ node, messageId: 'spec' });
    },
  }),
};
