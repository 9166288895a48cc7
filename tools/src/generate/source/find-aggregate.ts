import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenerateError } from '../generate-error.js';
import { kebab, pascal, wordsOf } from '../naming/words.js';

/** The words of a service's aggregate: the aggregate with the given name, or the only one. @throws GenerateError */
export function findAggregate(root: string, service: string, named: string | undefined): string[] {
  const domain = join(root, 'apps', service, 'src/domain');
  const found = (existsSync(domain) ? readdirSync(domain) : []).filter((folder) => isAggregate(domain, folder));
  const name = named === undefined ? found[0] : kebab(wordsOf(named));
  if (name !== undefined && found.includes(name) && (named !== undefined || found.length === 1)) return wordsOf(name);
  if (found.length === 0)
    throw new GenerateError(`${service} has no aggregate in src/domain/<aggregate>/<aggregate>.ts.`);
  throw new GenerateError(`Name the aggregate of ${service}: --aggregate ${found.join(' | ')}`);
}

function isAggregate(domain: string, folder: string): boolean {
  const file = join(domain, folder, `${folder}.ts`);
  const declared = `class ${pascal(wordsOf(folder))} extends AggregateRoot`;
  return existsSync(file) && readFileSync(file, 'utf8').includes(declared);
}
