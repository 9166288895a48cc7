import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCodePlaces } from '../tracing/code-places.js';

const command = `/** Pays. */
export class PayCommand {}
`;
const handler = `import { CommandHandler } from '@nestjs/cqrs';
import { type Price, PayCommand } from './pay.command.js';

interface Till {
  readonly open: boolean;
}

@CommandHandler(PayCommand)
export class PayHandler {
  private readonly log = PayHandler.name;

  async execute(_: Till & Price): Promise<void> {}
}
`;

describe('What the steps of a service say of their code', () => {
  let root: string;
  const main = () => join(root, 'apps/kiosk/dist/main.js');

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'workspace-'));
    put('package.json', '{ "workspaces": ["apps/*"] }');
    put('apps/kiosk/package.json', '{}');
    compile('application/pay/pay.command', command);
    compile('application/pay/pay.handler', handler);
    put('apps/kiosk/dist/domain/unmapped.js', 'export class Unmapped {}');
    put('apps/kiosk/dist/old/pay.handler.js', 'export class PayHandler {}');
    put(
      'apps/kiosk/dist/main.js',
      "import './application/pay/pay.handler.js';\nawait import('./domain/unmapped.js');\nimport './missing.js';",
    );
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const compile = (name: string, text: string) => {
    const { outputText, sourceMapText } = ts.transpileModule(text, {
      fileName: `../../../src/${name}.ts`,
      compilerOptions: {
        ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
        ...{ sourceMap: true, experimentalDecorators: true },
      },
    });
    const map = { ...(JSON.parse(sourceMapText!) as object), sources: [`../../../src/${name}.ts`] };
    put(`apps/kiosk/dist/${name}.js`, outputText);
    put(`apps/kiosk/dist/${name}.js.map`, JSON.stringify(map));
  };

  it('is the line of the source where the handler of a command begins, relative to the repository', async () => {
    const places = await readCodePlaces(main());
    const place = { file: 'apps/kiosk/src/application/pay/pay.handler.ts', line: 9 };
    expect(places('PayHandler')).toEqual(place);
    expect(places('PayCommand')).toEqual(place);
  });

  it('is nothing where there is no source map, no such class, or no such file', async () => {
    const places = await readCodePlaces(main());
    expect(places('Unmapped')).toBeUndefined();
    expect(places('constructor')).toBeUndefined();
  });

  it('is not found out outside a workspace', async () => {
    rmSync(join(root, 'package.json'));
    await expect(readCodePlaces(main())).rejects.toThrow('There is no workspace');
  });
});
