import { describeClass, kebab } from './class-of-node.mjs';

const without = (suffix) => (name) => (name.endsWith(suffix) ? kebab(name.slice(0, -suffix.length)) : undefined);

/** One entry per kind of class: its description, how to recognise it, the path that follows from its name, and an example. */
const kinds = [
  {
    kind: 'A command',
    is: ({ base }) => base === 'Command',
    path: (name) => after(without('Command')(name), (it) => `application/*/${it}.command.ts`),
    example: 'StartOrderCommand in application/start-order/start-order.command.ts',
  },
  {
    kind: 'A command handler',
    is: ({ decorators }) => decorators.includes('CommandHandler'),
    path: (name) => after(without('Handler')(name), (it) => `application/*/${it}.handler.ts`),
    example: 'StartOrderHandler in application/start-order/start-order.handler.ts',
  },
  {
    kind: 'A query',
    is: ({ base }) => base === 'Query',
    path: (name) => after(without('Query')(name), (it) => `read-model/**/${it}.query.ts`),
    example: 'GetOrderQuery in read-model/get-order.query.ts',
  },
  {
    kind: 'A query handler',
    is: ({ decorators }) => decorators.includes('QueryHandler'),
    path: (name) => after(without('Handler')(name), (it) => `read-model/**/${it}.query.ts`),
    example: 'GetOrderHandler in read-model/get-order.query.ts, below its query',
  },
  {
    kind: 'A projector',
    is: ({ decorators }) => decorators.includes('Projector'),
    path: (name) => after(without('Projector')(name), (it) => `read-model/**/${it}.projector.ts`),
    example: 'OrderSummaryProjector in read-model/order-summary.projector.ts',
  },
  {
    kind: 'A business rule',
    is: ({ base }) => base === 'BusinessRule',
    path: (name) => after(without('Rule')(name), (it) => `domain/**/rules/${it}.rule.ts`),
    example: 'OrderMustHaveItemsRule in domain/order/rules/order-must-have-items.rule.ts',
  },
  {
    kind: 'A domain error',
    is: ({ base }) => base === 'DomainError',
    path: (name) => after(without('Error')(name), (it) => `domain/**/${it}.error.ts`),
    example: 'CheckoutRejectedError in domain/checkout/checkout-rejected.error.ts',
  },
  {
    kind: 'A domain event',
    is: ({ base }) => base === 'DomainEvent',
    path: (name) => after(without('DomainEvent')(name), (it) => `domain/**/events/${it}.domain-event.ts`),
    example: 'OrderStartedDomainEvent in domain/order/events/order-started.domain-event.ts',
  },
  {
    kind: 'A repository',
    is: ({ name, isAbstract }) => isAbstract && name.endsWith('Repository'),
    path: (name) => `domain/**/${without('Repository')(name)}.repository.ts`,
    example: 'the abstract class OrderRepository in domain/order/order.repository.ts',
  },
  {
    kind: 'A repository on TypeORM',
    is: ({ base }) => base === 'AggregateRepository',
    path: (name) =>
      after(/^TypeOrm(.+)Repository$/.exec(name), ([, it]) => `infrastructure/**/typeorm-${kebab(it)}.repository.ts`),
    example: 'TypeOrmOrderRepository in infrastructure/order/typeorm-order.repository.ts',
  },
  {
    kind: 'An event-sourced repository',
    is: ({ base }) => base === 'EventSourcedRepository',
    path: (name) =>
      after(
        /^EventSourced(.+)Repository$/.exec(name),
        ([, it]) => `infrastructure/**/event-sourced-${kebab(it)}.repository.ts`,
      ),
    example: 'EventSourcedStockItemRepository in infrastructure/stock-item/event-sourced-stock-item.repository.ts',
  },
  {
    kind: 'A projection',
    is: ({ base }) => base === 'Projection',
    path: (name) => after(without('Projection')(name), (it) => `read-model/**/${it}.projection.ts`),
    example: 'StockLevelProjection in read-model/stock-level.projection.ts',
  },
  {
    kind: 'A handler of domain events',
    is: ({ decorators }) => decorators.includes('EventsHandler'),
    path: (name) => (/.When[A-Z]/.test(name) ? `application/domain-event-handlers/${kebab(name)}.ts` : undefined),
    example: 'CreateBuyerWhenOrderStarted in application/domain-event-handlers/create-buyer-when-order-started.ts',
  },
];

function after(it, path) {
  return it ? path(it) : undefined;
}

function matches(file, pattern) {
  const source = pattern
    .replaceAll('.', '\\.')
    .replaceAll('**/', '(?:.+/)?')
    .replace(/(?<!\))\*/g, '[^/]+');
  return new RegExp(`/apps/[^/]+/src/${source}$`).test(file);
}

export const classesLiveWhereTheirKindLives = {
  meta: { type: 'problem', messages: { place: '{{ kind }} must be named and placed like {{ example }}.' }, schema: [] },
  create: (context) => ({
    ClassDeclaration(node) {
      const described = describeClass(node);
      const known = kinds.find(({ is }) => is(described));
      if (!known) return;
      const pattern = known.path(described.name);
      if (!pattern || !matches(context.filename.replaceAll('\\', '/'), pattern))
        context.report({ node, messageId: 'place', data: known });
    },
  }),
};
