import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@tradewind/embedded-postgres';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gateway } from './gateway.js';

const page = `<!doctype html>
<html lang="en"><head><title>Tradewind</title></head>
<body><div id="root"></div><script type="module" src="/src/main.ts"></script></body></html>
`;

describe('The web app, while one works on it', () => {
  let vite: ViteDevServer;
  let gateway: Gateway;
  let port: number;

  beforeAll(async () => {
    const root = mkdtempSync(join(tmpdir(), 'developed-web-'));
    for (const folder of ['src', 'public']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'index.html'), page);
    writeFileSync(join(root, 'src/main.ts'), 'const wind: string = "fair";\nconsole.log(wind);\n');
    writeFileSync(join(root, 'public/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    port = await freePort();
    const server = { host: 'localhost', port, strictPort: true };
    vite = await createServer({ root, configFile: false, logLevel: 'silent', html: { cspNonce: '{{nonce}}' }, server });
    await vite.listen();
    gateway = await Gateway.open({}, { WEB_DEVELOPMENT_URL: `http://localhost:${port}` });
  });
  afterAll(async () => {
    await gateway?.close();
    await vite?.close();
  });

  it('comes from Vite under the policy of production, which lets only the socket of changes pass besides', async () => {
    const answer = await gateway.http.get('/products/4711').set('Accept', 'text/html');
    const nonce = /nonce="([\w-]{22})"/.exec(answer.text)?.[1];
    expect(answer.text).toContain(`src="/src/main.ts" nonce="${nonce}"`);
    expect(answer.text).not.toContain('{{nonce}}');
    const policy = answer.headers['content-security-policy'];
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}';`);
    expect(policy).toContain(`connect-src 'self' ws://localhost:${port};`);
    expect(policy).toContain("default-src 'none'");
  });

  it('loads its modules as Vite translates them', async () => {
    const module = await gateway.http.get('/src/main.ts').set('Accept', '*/*').buffer(true);
    expect(module.headers['content-type']).toMatch(/javascript/);
    expect(module.text).toContain('const wind = "fair"');
    const again = await gateway.http.get('/src/main.ts').set('If-None-Match', module.headers['etag']!);
    expect(again.status).toBe(304);
  });

  it('has its public files, and Vite its own', async () => {
    expect((await gateway.http.get('/favicon.svg')).status).toBe(200);
    expect((await gateway.http.get('/@vite/client').buffer(true)).text).toContain('WebSocket');
  });

  it('reaches no other host, however a path is written', async () => {
    const { body, status } = await gateway.http.get('//nowhere.invalid/src/main.ts');
    expect({ status, code: body.code }).not.toEqual({ status: 503, code: 'web-unavailable' });
  });

  it('leaves to the gateway what is its own', async () => {
    expect((await gateway.http.get('/api/nowhere')).body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await gateway.http.get('/api/catalog/products')).body).toMatchObject({ url: '/products' });
    expect((await gateway.http.post('/src/main.ts')).status).toBe(404);
  });

  it('is reported missing when Vite does not answer', async () => {
    await vite.close();
    const { body } = await gateway.http.get('/').set('Accept', 'text/html');
    expect(body).toMatchObject({ status: 503, code: 'web-unavailable' });
  });
});
