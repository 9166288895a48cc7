/** A setting that is validated at startup can't turn out to be missing later. */
export const settingsAreReadByThePlatform = {
  meta: {
    type: 'problem',
    messages: {
      env: 'Declare settings in a schema and provide them with settingsProvider(), which validates them at startup.',
    },
    schema: [],
  },
  create: (context) => ({
    'MemberExpression[object.name="process"][property.name="env"]'(node) {
      context.report({ node, messageId: 'env' });
    },
  }),
};
