import { readdir } from 'node:fs/promises';
import { BusinessRule, DomainError, type Refusal } from '@tradewind/domain';

/**
 * Returns the faults in a service's list of refusals, one sentence each. The result is empty if every business rule and
 * domain error that a file below `domain` exports is listed once, with its own kebab-case code.
 *
 * @param domain the directory of the service's domain, such as `new URL('./', import.meta.url)`
 */
export async function refusalFaults(domain: URL, refusals: readonly Refusal[]): Promise<string[]> {
  const declared = await refusalsBelow(domain);
  const codes = refusals.map(({ code }) => code);
  return [
    ...(declared.length === 0 ? [`${domain.pathname} declares no refusal`] : []),
    ...declared.filter((found) => !refusals.includes(found)).map(({ name }) => `${name} is not listed`),
    ...refusals.filter((listed) => !Object.hasOwn(listed, 'code')).map(({ name }) => `${name} declares no code`),
    ...refusals
      .filter(({ code }) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code))
      .map(({ name, code }) => `${name} has the code ${code}, which is not in kebab-case`),
    ...codes.filter((code, index) => codes.indexOf(code) !== index).map((code) => `${code} is listed twice`),
  ];
}

async function refusalsBelow(directory: URL): Promise<Refusal[]> {
  const files = (await readdir(directory, { recursive: true })).filter((file) => /(?<!\.spec|\.d)\.[jt]s$/.test(file));
  const found: Refusal[] = [];
  for (const file of files) {
    const module: object = await import(new URL(file, directory).href);
    found.push(...Object.values(module).filter(isRefusal));
  }
  return found;
}

function isRefusal(exported: unknown): exported is Refusal {
  const { prototype } = (exported ?? {}) as { prototype?: unknown };
  return prototype instanceof BusinessRule || prototype instanceof DomainError;
}
