import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruiseCode } from './cruise-code.mjs';
import { lintFixtures } from './lint-fixtures.mjs';
import { workspaceRoot } from './workspace-root.mjs';

/**
 * A rule that has never been seen to fail may check nothing. Each rule therefore has a fixture of the same name, which breaks only
 * this rule.
 */
const fixtures = readdirSync(join(workspaceRoot, 'tools/architecture/fixtures'));
const [code, cruised, linted] = [
  await cruiseCode({ inFixtures: false }),
  await cruiseCode({ inFixtures: true }),
  await lintFixtures(),
];
const rules = [...cruised.rules, ...linted.rules];
const broken = [...cruised.violations, ...linted.violations];

const complaints = [
  ...code.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
  ...rules.filter((rule) => !fixtures.includes(rule)).map((rule) => `${rule}: no fixture breaks it`),
  ...fixtures.flatMap(complaintsAbout),
];

function complaintsAbout(fixture) {
  const expected = fixture === 'allowed' ? [] : [fixture];
  const found = new Set(broken.filter(({ from }) => from.split('/')[3] === fixture).map(({ rule }) => rule));
  const missed = expected.filter((rule) => !found.has(rule)).map((rule) => `${rule}: its fixture was not caught`);
  const surplus = [...found]
    .filter((rule) => !expected.includes(rule))
    .map((rule) => `fixture ${fixture}: broke ${rule} too`);
  return [...missed, ...surplus];
}

for (const rule of rules.filter((rule) => broken.some((violation) => violation.rule === rule)))
  console.log(`caught  ${rule}`);
for (const complaint of complaints) console.error(`error   ${complaint}`);
console.log(`${code.modules} modules, ${rules.length} rules, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;
