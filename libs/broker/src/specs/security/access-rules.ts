import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const kafkaFolder = fileURLToPath(new URL('../../../../../deploy/kafka', import.meta.url));

/** The permissions that the rules in `deploy/kafka` grant to a service. */
export interface ServiceRights {
  readonly service: string;
  readonly writes: readonly string[];
  readonly reads: readonly string[];
}

export function serviceRights(): ServiceRights[] {
  const lines = readFileSync(`${kafkaFolder}/acls.txt`, 'utf8').split('\n');
  const rules = lines.filter((line) => line.startsWith('--'));
  const services = new Set(rules.map((rule) => /User:(\S+)/.exec(rule)![1]!));
  const topicsOf = (service: string, operation: string) =>
    rules
      .filter((rule) => rule.includes(`User:${service} --operation ${operation} `))
      .flatMap((rule) => [...rule.matchAll(/--topic (\S+)/g)].map(([, topic]) => topic!));
  return [...services].map((service) => ({
    service,
    writes: topicsOf(service, 'Write'),
    reads: topicsOf(service, 'Read'),
  }));
}
