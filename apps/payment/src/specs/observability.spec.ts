import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaymentDesk } from '../test-support/payment-service.js';

const workspace = new URL('../../../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, workspace), 'utf8');
const rules = read('deploy/observability/payment.alerts.yml');
const tests = read('deploy/observability/payment.alerts.test.yml');
const alerts = [...rules.matchAll(/alert: (\w+)/g)].map(([, name]) => name!);
const promtool = spawnSync('promtool', ['--version']).status === 0;

let desk: PaymentDesk;

beforeAll(async () => {
  desk = await PaymentDesk.open();
}, 60_000);

afterAll(() => desk?.close());

describe('The alerts of payments', () => {
  it('ask for figures that Payment has', async () => {
    const { text } = await desk.service.request.get('/metrics').expect(200);

    const asked = [...rules.matchAll(/\b(payment_\w+)(\{state|\{result)="([a-z-]+)"/g)];
    expect(asked).toHaveLength(alerts.length);
    for (const [, metric, label, value] of asked) expect(text).toContain(`${metric}${label}="${value}"}`);
  });

  it('are explained in the guide, and tested, each under its name', () => {
    const guide = read('docs/guide/payments.md');
    expect(alerts.filter((alert) => !guide.includes(`### ${alert}\n`))).toEqual([]);
    expect(alerts.filter((alert) => !tests.includes(`alertname: ${alert}`))).toEqual([]);
    expect(read('deploy/observability/prometheus.yml')).toContain('- payment.alerts.yml');
  });

  (promtool ? it : it.skip)('fire when they should, and only then (Debian: apt-get install prometheus)', () => {
    const cwd = fileURLToPath(new URL('deploy/observability/', workspace));
    const output = execFileSync('promtool', ['test', 'rules', 'payment.alerts.test.yml'], { cwd, encoding: 'utf8' });
    expect(output).toContain('SUCCESS');
  });
});
