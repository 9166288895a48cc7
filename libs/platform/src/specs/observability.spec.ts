import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ParcelDesk } from './parcel-desk.js';

const directory = fileURLToPath(new URL('../../../../deploy/observability/', import.meta.url));
const guide = fileURLToPath(new URL('../../../../docs/guide/', import.meta.url));
const workspace = fileURLToPath(new URL('../../../../', import.meta.url));
const read = (file: string) => readFileSync(directory + file, 'utf8');

interface Rules {
  groups: Array<{
    rules: Array<{ alert: string; expr: string; labels: { severity: string }; annotations: { summary: string } }>;
  }>;
}
interface Panel {
  type: string;
  title: string;
  targets?: Array<{ expr: string; legendFormat: string }>;
  fieldConfig?: { defaults: { unit: string } };
}

const alerts = (parse(read('alerts.yml')) as Rules).groups.flatMap(({ rules }) => rules);
const panels = (JSON.parse(read('grafana/dashboards/tradewind.json')) as { panels: Panel[] }).panels.filter(
  ({ type }) => type !== 'row',
);

/**
 * The metrics that services, and the event store of those that have one, add to those of every service: what they name in the
 * files that declare metrics.
 */
function namesOfServices(): string[] {
  const roots = ['apps/', 'libs/event-sourcing/'];
  const files = roots.flatMap((root) =>
    readdirSync(workspace + root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && /^([^/]+\/)?src\//.test(file))
      .map((file) => root + file),
  );
  const declaring = files
    .map((file) => readFileSync(workspace + file, 'utf8'))
    .filter((text) => text.includes("'prom-client'"));
  return declaring.flatMap((text) => [...text.matchAll(/'([a-z]+_[a-z_]+)'/g)].map(([, name]) => name!));
}

/**
 * Extracts the metric names of an expression. Metrics contain an underscore and are followed by a selector or nothing;
 * functions are followed by a parenthesis.
 */
function metricsIn(expression: string): string[] {
  const withoutLabels = expression
    .replaceAll(/\{[^}]*\}/g, '')
    .replaceAll(/\b(by|on|without|ignoring) *\([^)]*\)/g, '');
  return [...withoutLabels.matchAll(/\b[a-z]+_[a-z_]*[a-z]\b(?! *\()/g)].map(([name]) => name);
}

describe('Alerts and dashboard', () => {
  let known: Set<string>;

  beforeAll(async () => {
    const desk = await ParcelDesk.open();
    const { text } = await desk.http.get('/metrics');
    await desk.close();
    const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
    const series = types.flatMap(([, name, type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name!],
    );
    known = new Set([...series, ...namesOfServices()]);
  }, 30_000);

  it.each(alerts.map(({ alert, expr }) => [alert, expr]))('ask for metrics that a service has: %s', (_, expression) => {
    expect(metricsIn(expression!).filter((name) => !known.has(name))).toEqual([]);
  });

  it('name metrics and units in every panel, and a legend for every line', () => {
    for (const { title, targets = [], fieldConfig } of panels) {
      expect({ title, unit: fieldConfig?.defaults.unit }).toEqual({ title, unit: expect.stringMatching(/./) });
      for (const { expr, legendFormat } of targets) {
        expect({ title, unknown: metricsIn(expr).filter((name) => !known.has(name)) }).toEqual({ title, unknown: [] });
        expect(legendFormat).not.toBe('');
      }
    }
    expect(panels.flatMap(({ targets = [] }) => targets).flatMap(({ expr }) => metricsIn(expr)).length).toBeGreaterThan(
      30,
    );
  });

  it('leave no figure of messaging out of the dashboard', () => {
    const drawn = new Set(
      panels.flatMap(({ targets = [] }) => targets).flatMap(({ expr }) => metricsIn(expr).map(withoutSuffix)),
    );
    const measured = [...known].filter((name) => name.startsWith('messaging_')).map(withoutSuffix);
    expect(
      [...new Set(measured)].filter((name) => !drawn.has(name) && name !== 'messaging_slot_retained_bytes'),
    ).toEqual([]);
  });

  it('are explained in the guide, each alert under its name', () => {
    const pages = readdirSync(guide).map((page) => readFileSync(guide + page, 'utf8'));
    const text = pages.join('\n');
    expect(alerts.map(({ alert }) => alert).filter((alert) => !text.includes(`### ${alert}\n`))).toEqual([]);
  });

  it('are found by Prometheus and Grafana where they lie', () => {
    const { rule_files } = parse(read('prometheus.yml')) as { rule_files: string[] };
    expect(readdirSync(directory)).toEqual(expect.arrayContaining(rule_files));
    const source = parse(read('grafana/provisioning/datasources/prometheus.yml')) as {
      datasources: Array<{ uid: string }>;
    };
    expect(JSON.parse(read('grafana/dashboards/tradewind.json'))).toMatchObject({
      templating: { list: [{ datasource: { uid: source.datasources[0]!.uid } }] },
    });
    expect(parse(read('grafana/provisioning/dashboards/tradewind.yml'))).toMatchObject({
      providers: [{ type: 'file' }],
    });
  });
});

const promtool = spawnSync('promtool', ['--version']).status === 0;

(promtool ? describe : describe.skip)('promtool (Debian: apt-get install prometheus)', () => {
  it('sees each alert fire when it should, and only then', () => {
    const output = execFileSync('promtool', ['test', 'rules', 'alerts.test.yml'], { cwd: directory, encoding: 'utf8' });
    expect(output).toContain('SUCCESS');
    const tested = read('alerts.test.yml');
    expect(alerts.map(({ alert }) => alert).filter((alert) => !tested.includes(`alertname: ${alert}`))).toEqual([]);
  });

  it('accepts the configuration', () => {
    expect(
      execFileSync('promtool', ['check', 'config', 'prometheus.yml'], { cwd: directory, encoding: 'utf8' }),
    ).toContain('SUCCESS');
  });
});

function withoutSuffix(name: string): string {
  return name.replace(/_(bucket|sum|count)$/, '');
}
