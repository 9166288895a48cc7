import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../../', import.meta.url);
const run = fileURLToPath(new URL('.ci/run', root));
const steps = execFileSync(run, ['--list'], { encoding: 'utf8' }).trim().split('\n');

interface Workflow {
  readonly jobs: Record<
    string,
    { readonly strategy?: { readonly matrix: { readonly steps: string[] } }; readonly steps: { run?: string }[] }
  >;
}

/** The steps that `.ci/run …` is called with, in any job. */
const called: Record<string, (file: string) => string[]> = {
  '.github/workflows/ci.yml': (text) =>
    Object.values((parse(text) as Workflow).jobs).flatMap(({ steps, strategy }) => {
      const commands = steps.flatMap(({ run }) => run ?? []);
      const each = strategy?.matrix.steps ?? [''];
      return each.flatMap((named) => commands.map((command) => command.replace('${{ matrix.steps }}', named)));
    }),
  '.gitlab-ci.yml': (text) =>
    Object.values(parse(text) as Record<string, { script?: string }>).flatMap(({ script }) => script ?? []),
};

function stepsOf(file: string): string[] {
  const commands = called[file]!(readFileSync(new URL(file, root), 'utf8'));
  return [...new Set(commands.flatMap((command) => /^\.ci\/run (.+)$/.exec(command)?.[1]?.split(' ') ?? []))];
}

describe('A pipeline', () => {
  it('of GitHub runs every step of .ci/run', () => {
    expect(stepsOf('.github/workflows/ci.yml').sort()).toEqual([...steps].sort());
  });

  it('of GitLab runs every step but the one that needs Docker on the same host', () => {
    expect(stepsOf('.gitlab-ci.yml').sort()).toEqual(steps.filter((step) => step !== 'compose').sort());
  });

  it('that names a step that does not exist fails before it runs anything', () => {
    expect(() => execFileSync(run, ['lint', 'lnit'], { stdio: 'pipe' })).toThrow("There is no step 'lnit'");
  });
});
