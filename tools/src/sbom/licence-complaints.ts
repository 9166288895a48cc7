import type { Bom } from './bill-of-materials.js';

export interface AcceptedLicences {
  /** SPDX ids, each with what it asks of us. */
  readonly licences: Readonly<Record<string, string>>;
  /** The licence of packages that declare it in an outdated form, as their licence file says. */
  readonly packages: Readonly<Record<string, string>>;
}

/**
 * The packages whose licence is not accepted or not known, and what is accepted for a package that is no longer there. What the base
 * image consists of has licences of its own.
 */
export function licenceComplaints({ components }: Pick<Bom, 'components'>, accepted: AcceptedLicences): string[] {
  const packages = components.filter(({ type }) => type !== 'container');
  const names = new Set(packages.map(({ name }) => name));
  return [
    ...packages.flatMap(({ name, version, licenses = [] }) => {
      const expression = licenses[0]?.expression ?? accepted.packages[name];
      if (expression === undefined) return [`${name}@${version} declares no licence`];
      if (allows(expression, accepted)) return [];
      return [`${name}@${version} has the licence ${expression}, which is not accepted`];
    }),
    ...Object.keys(accepted.packages)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is in accepted-licences.json, and is not shipped`),
  ];
}

/** `(MIT OR GPL-3.0) AND ISC`: one of the alternatives suffices, and each of the parts is needed. */
function allows(expression: string, accepted: AcceptedLicences): boolean {
  const innermost = /\(([^()]*)\)/.exec(expression);
  if (innermost) {
    const decided = decide(innermost[1]!, accepted) ? 'yes' : 'no';
    return allows(expression.replace(innermost[0], decided), accepted);
  }
  return decide(expression, accepted);
}

function decide(expression: string, { licences }: AcceptedLicences): boolean {
  const isAccepted = (id: string) => id === 'yes' || Object.hasOwn(licences, id);
  return expression.split(/\s+OR\s+/).some((part) => part.split(/\s+AND\s+/).every((id) => isAccepted(id.trim())));
}
