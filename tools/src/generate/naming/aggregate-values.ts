import type { Values } from '../templates.js';
import { article, camel, capital, kebab, pascal, plural, snake } from './words.js';

/** What the templates say of a service. */
export function serviceValues(service: string): Values {
  return { service, Service: capital(service) };
}

/** What the templates say of an aggregate. */
export function aggregateValues(words: readonly string[]): Values {
  const many = plural(words);
  const a = article(words);
  return {
    aggregate: camel(words),
    Aggregate: pascal(words),
    aggregates: camel(many),
    Aggregates: pascal(many),
    'aggregate-name': kebab(words),
    'aggregates-name': kebab(many),
    aggregate_snake: snake(words),
    aggregates_snake: snake(many),
    aggregate_words: words.join(' '),
    aggregates_words: many.join(' '),
    a_aggregate: camel([a, ...words]),
    'an aggregate': `${a} ${words.join(' ')}`,
    'An aggregate': capital(`${a} ${words.join(' ')}`),
  };
}
