/** The list of services. */
export const listFile = 'libs/services/src/services.ts';

/** The file with the laws of the chaos checker for each service. */
export const judgeFile = 'tools/src/chaos/checker/judge.ts';

const laws = /(export const lawsOfServices[^=]*= \{\n)([^}]*?)(\n\};)/;
const noLaws = (name: string) => `  ${name}: 'only its messages are judged',`;

/** Adds an entry for a service that has no laws yet. */
export function withoutLaws(text: string, name: string): string {
  return text.replace(
    laws,
    (_, begin: string, entries: string, end: string) => `${begin}${entries}\n${noLaws(name)}${end}`,
  );
}

export function withoutEntry(text: string, name: string): string {
  return text.replace(`${noLaws(name)}\n`, '');
}

export function withoutService(text: string, name: string): string {
  return text.replace(new RegExp(`  \\{\\n    name: '${name}',\\n[^}]*?  \\},\\n`), '');
}
