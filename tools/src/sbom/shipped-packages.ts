/** A package in package-lock.json, by its place: `node_modules/pg`, `apps/basket`. */
export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export type Lock = Readonly<Record<string, LockedPackage>>;

/**
 * The places of all packages that the apps need to run, themselves included. A dependency is looked for as Node does: in the
 * `node_modules` of the package, then of the folders above it. Optional dependencies and peers count where they are
 * installed, but peers that are optional do not: `npm ci --omit=dev` leaves them out, unless something else needs them.
 */
export function shippedPackages(lock: Lock): string[] {
  const found = new Set(Object.keys(lock).filter((place) => /^apps\/[^/]+$/.test(place)));
  for (const place of found) {
    const {
      dependencies = {},
      optionalDependencies = {},
      peerDependencies = {},
      peerDependenciesMeta = {},
    } = lock[place]!;
    const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
    for (const name of new Set([...peers, ...Object.keys(optionalDependencies), ...Object.keys(dependencies)])) {
      const target = locate(lock, place, name);
      if (target !== undefined) found.add(target);
      else if (name in dependencies && !(name in optionalDependencies))
        throw new Error(`package-lock.json has no ${name}, which ${place} needs`);
    }
  }
  return [...found].sort();
}

function locate(lock: Lock, place: string, name: string): string | undefined {
  for (let folder = place; ; folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '') {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const locked = lock[candidate];
    if (locked) return locked.link ? locked.resolved : candidate;
    if (folder === '') return undefined;
  }
}
