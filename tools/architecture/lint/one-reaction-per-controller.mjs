import { describeClass, kebab } from './class-of-node.mjs';

const reactions = ['OnIntegrationEvent', 'OnIntegrationEventDiscarded'];

/** A controller for integration events has one reaction, and its name states the effect and the cause. */
export const oneReactionPerController = {
  meta: {
    type: 'problem',
    messages: {
      reaction:
        'A controller in interface/integration-events must have one reaction, and its name must state effect and cause: ' +
        'StartOrderWhenBasketCheckedOut in start-order-when-basket-checked-out.controller.ts.',
      http: 'A controller must be in interface/http or in interface/integration-events.',
    },
    schema: [],
  },
  create: (context) => ({
    ClassDeclaration(node) {
      const { name, decorators } = describeClass(node);
      if (!decorators.includes('Controller')) return;
      const found = node.body.body.flatMap(({ decorators = [] }) => decorators.filter(isReaction)).length;
      const path = context.filename.replaceAll('\\', '/');
      if (path.includes('/interface/http/') && found === 0) return;
      if (!path.includes('/interface/integration-events/')) context.report({ node, messageId: 'http' });
      else if (found !== 1 || !/.When[A-Z]/.test(name) || !path.endsWith(`/${kebab(name)}.controller.ts`))
        context.report({ node, messageId: 'reaction' });
    },
  }),
};

function isReaction({ expression }) {
  return reactions.includes((expression.callee ?? expression).name);
}
