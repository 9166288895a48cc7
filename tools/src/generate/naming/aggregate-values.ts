import type { Values } from '../templates.js';
import { article, camel, capital, kebab, pascal, plural, snake } from './words.js';

/** The values of a service for the templates. */
export function serviceValues(service: string): Values {
  return { service, Service: capital(service) };
}

/** The values of an aggregate for the templates. */
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
