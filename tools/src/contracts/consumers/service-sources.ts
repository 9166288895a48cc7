import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A source file of a service that goes into production. */
export interface ServiceSource {
  readonly service: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly source: ts.SourceFile;
}

/** All sources of all services that speak of integration events. */
export function serviceSources(root: string): ServiceSource[] {
  return readdirSync(join(root, 'apps')).flatMap((service) => {
    const folder = join(root, 'apps', service, 'src');
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    return names
      .filter(isProduction)
      .sort()
      .flatMap((name) => {
        const file = `apps/${service}/src/${name}`;
        const text = readFileSync(join(root, file), 'utf8');
        return text.includes('@tradewind/contracts') ? [sourceOf(service, file, text)] : [];
      });
  });
}

/** The services that name tables to be rebuilt from the broker's log, in a file of that name. */
export function servicesWithProjections(root: string): string[] {
  const services = readdirSync(join(root, 'apps')).sort();
  return services.filter((service) => existsSync(join(root, 'apps', service, 'src/infrastructure/projections.ts')));
}

export function sourceOf(service: string, file: string, text: string): ServiceSource {
  return { service, file, source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
}

function isProduction(name: string): boolean {
  return name.endsWith('.ts') && !name.endsWith('.spec.ts') && !/(^|\/)(test-support|specs)\//.test(name);
}
