import { describeClass } from './class-of-node.mjs';

/** A person who breaks a rule reads its title, or its own message if it has one. */
export const rulesSpeakInSentences = {
  meta: {
    type: 'problem',
    messages: { sentence: 'The title of a rule must be a sentence, such as "An order must have at least one item."' },
    schema: [],
  },
  create: (context) => ({
    ClassDeclaration(node) {
      if (describeClass(node).base !== 'BusinessRule') return;
      for (const { key, value } of node.body.body.filter(({ key }) => ['title', 'message'].includes(key?.name)))
        if (value?.type === 'Literal' && !/^[A-Z].*[.]$/s.test(value.value))
          context.report({ node: key, messageId: 'sentence' });
    },
  }),
};
