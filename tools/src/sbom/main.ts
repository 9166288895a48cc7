import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { repository } from '../demo/demo-options.js';
import { billOfMaterials } from './bill-of-materials.js';
import type { Lock } from './shipped-packages.js';
import { licenceComplaints, type AcceptedLicences } from './licence-complaints.js';

const file = resolve(process.argv[2] ?? join(repository, '.tradewind/sbom.cdx.json'));
const acceptedFile = join(repository, 'tools/src/sbom/accepted-licences.json');

const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as { packages: Lock };
const bom = billOfMaterials(packages, readFileSync(join(repository, 'Dockerfile'), 'utf8'));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
const complaints = licenceComplaints(bom, JSON.parse(readFileSync(acceptedFile, 'utf8')) as AcceptedLicences);
for (const complaint of complaints) console.error(complaint);
console.log(
  `${bom.components.length - 1} packages and the base image, ${complaints.length} complaints; written to ${file}`,
);
process.exitCode = complaints.length > 0 ? 1 : 0;
