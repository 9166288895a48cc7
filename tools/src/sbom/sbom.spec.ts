import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../demo/demo-options.js';
import { billOfMaterials, type Bom } from './bill-of-materials.js';
import type { Lock } from './shipped-packages.js';
import { licenceComplaints, type AcceptedLicences } from './licence-complaints.js';

const read = <T>(file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;
const accepted = read<AcceptedLicences>('accepted-licences.json');

describe('The licence check', () => {
  it('finds what is not accepted, not declared, or accepted for nothing', () => {
    const bom = read<Bom>('fixtures/not-accepted.cdx.json');
    const old = { ...accepted, packages: { barrow: 'MIT' } };
    expect(licenceComplaints(bom, old)).toEqual([
      'crate@2.0.0 has the licence AGPL-3.0-only, which is not accepted',
      'barrel@3.0.0 declares no licence',
      'chest@5.0.0 has the licence (MIT OR ISC) AND GPL-2.0-only, which is not accepted',
      'toString@6.0.0 has the licence toString, which is not accepted',
      'barrow is in accepted-licences.json, and is not shipped',
    ]);
  });

  it('takes the licence of a package from the list where the package declares none', () => {
    const bom = read<Bom>('fixtures/not-accepted.cdx.json');
    expect(licenceComplaints(bom, { ...accepted, packages: { barrel: 'MIT' } })).not.toContainEqual(
      expect.stringContaining('barrel'),
    );
  });
});

describe('The bill of materials', () => {
  const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as { packages: Lock };
  const dockerfile = readFileSync(join(repository, 'Dockerfile'), 'utf8');
  const { components } = billOfMaterials(lock.packages, dockerfile);
  const [image, ...packages] = components;
  const names = packages.map(({ name }) => name);

  it('has what the image ships, each with its version, its address in the registry, and its hash', () => {
    expect(names).toEqual(expect.arrayContaining(['fastify', 'pg', 'helmet', '@nestjs/core', 'kafkajs', 'typeorm']));
    for (const component of packages) {
      const { name, version } = component;
      expect(component).toMatchObject({
        purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
        hashes: [{ alg: 'SHA-512' }],
      });
    }
  });

  it('has the image on which that of the shop is built', () => {
    expect(image).toEqual({
      type: 'container',
      name: 'node',
      version: '22-bookworm-slim',
      purl: 'pkg:docker/node@22-bookworm-slim',
    });
    expect(() => billOfMaterials(lock.packages, 'FROM scratch')).toThrow('names no image with a version');
  });

  it('has what browsers load', () => {
    expect(names).toEqual(
      expect.arrayContaining(['react', 'react-dom', '@mantine/core', '@tanstack/react-router', 'openapi-fetch']),
    );
  });

  it('has nothing that only tests, tools and builds need', () => {
    for (const name of [
      'jest',
      'typescript',
      'eslint',
      'nx',
      'fast-check',
      'supertest',
      'vite',
      '@playwright/test',
      'axe-core',
    ])
      expect(names).not.toContain(name);
  });
});
