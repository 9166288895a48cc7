import { baseImage } from './base-image.js';
import type { Component } from './component.js';
import { shippedPackages, type Lock } from './shipped-packages.js';

/** A CycloneDX document, as far as it is written here. */
export interface Bom {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly version: 1;
  readonly metadata: {
    readonly component: { readonly type: 'container'; readonly name: string; readonly version: string };
  };
  readonly components: readonly Component[];
}

/**
 * Lists the base image, and the packages in the image beside our own: what the apps need to run, by package-lock.json. Those of the web app are in
 * the files that browsers load. `npm sbom --omit=dev` is not used: it leaves out packages that ship, such as Fastify and pg.
 */
export function billOfMaterials(lock: Lock, dockerfile: string): Bom {
  const foreign = shippedPackages(lock).filter((place) => place.includes('node_modules/'));
  const components = new Map(foreign.map((place) => componentOf(place, lock)).map((each) => [each.purl, each]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'container', name: 'tradewind', version: lock['']?.version ?? '0' } },
    components: [baseImage(dockerfile), ...components.values()],
  };
}

function componentOf(place: string, lock: Lock): Component {
  const {
    name = place.slice(place.lastIndexOf('node_modules/') + 13),
    version = '',
    integrity,
    license,
  } = lock[place]!;
  return {
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(integrity?.startsWith('sha512-') && { hashes: [{ alg: 'SHA-512', content: hexOf(integrity.slice(7)) }] }),
    ...(license !== undefined && { licenses: [{ expression: license }] }),
  };
}

const hexOf = (base64: string) => Buffer.from(base64, 'base64').toString('hex');
