import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@tradewind/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebServer } from './web-server.js';

describe('The server of the web app, while one works on it', () => {
  const app = mkdtempSync(join(tmpdir(), 'web-app-'));
  const source = join(app, 'src/main.ts');
  let web: WebServer;

  beforeAll(async () => {
    mkdirSync(join(app, 'src'));
    writeFileSync(join(app, 'index.html'), '<script type="module" src="/src/main.ts"></script>');
    writeFileSync(source, "export const wind: string = 'fair';\n");
    writeFileSync(join(app, 'vite.config.mjs'), "export default { html: { cspNonce: '{{nonce}}' } };\n");
    web = await WebServer.start(app);
  });
  afterAll(() => web?.close());

  const textOf = async (path: string) => (await fetch(web.url + path)).text();

  it('serves the app as it is configured', async () => {
    expect(await (await fetch(`${web.url}/`, { headers: { Accept: 'text/html' } })).text()).toContain(
      'nonce="{{nonce}}"',
    );
  });

  it('serves what was saved', async () => {
    expect(await textOf('/src/main.ts')).toContain('wind = "fair"');
    writeFileSync(source, "export const wind: string = 'foul';\n");
    await eventually(async () => expect(await textOf('/src/main.ts')).toContain('wind = "foul"'), {
      timeoutMs: 10_000,
    });
  });

  it('tells browsers to listen for changes at itself, not at the gateway', async () => {
    const { port } = new URL(web.url);
    expect(await textOf('/@vite/client')).toMatch(new RegExp(`"?localhost"?[^]*${port}`));
  });
});
