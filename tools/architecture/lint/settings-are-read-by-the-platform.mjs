/** A setting that is validated at the start can't be missing at night. */
export const settingsAreReadByThePlatform = {
  meta: {
    type: 'problem',
    messages: {
      env: 'Settings are declared in a schema and provided by settingsProvider(), which validates them at start.',
    },
    schema: [],
  },
  create: (context) => ({
    'MemberExpression[object.name="process"][property.name="env"]'(node) {
      context.report({ node, messageId: 'env' });
    },
  }),
};
