import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchedulingConnection } from '../connection/scheduling-connection.js';
import { createDiaryDatabase, Diary, type DiaryDatabase } from '../specs/diary.js';
import { READ_FIRST } from './delivery-statements.js';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

describe('Reading the first deadlines', () => {
  let database: DiaryDatabase;
  let diary: Diary;

  beforeAll(async () => {
    database = await createDiaryDatabase();
    diary = await Diary.open({ ...database, providers: [] });
    await readFirst();
    await fill(20_000);
  });
  afterAll(async () => {
    await diary.close();
    await database.drop();
  });

  const explained = { name: 'spec_first', text: `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${READ_FIRST.text}` };
  const readFirst = async (): Promise<Plan> => {
    const connection = diary.get(SchedulingConnection);
    const [row] = await connection.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(explained, [['reminder', 'warning'], 5]);
    return row!['QUERY PLAN'][0].Plan;
  };
  /** Without an ANALYZE: the planner knows no more of them than after a sudden growth. */
  const fill = (rows: number) =>
    diary.query(
      `INSERT INTO deadlines (kind, key, id, due_at, attempt_at, correlation_id)
       SELECT kind, gen_random_uuid(), gen_random_uuid(), at, at, 'c'
       FROM unnest(ARRAY['reminder', 'warning', 'other']) kind, generate_series(1, $1::int) n,
         LATERAL (SELECT now() + (($1 - n) || ' s')::interval AS at) t`,
      [rows],
    );
  const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

  it('takes the few that it returns from the index, although it was planned for an empty table', async () => {
    const plan = await readFirst();
    expect(plan['Actual Rows']).toBe(10);
    const scans = nodes(plan).filter((node) => node['Node Type'].endsWith('Scan') && node['Index Name'] !== undefined);
    expect(scans.map((node) => node['Index Name'])).toEqual(['deadlines_next']);
    expect(nodes(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(nodes(plan).map((node) => node['Node Type'])).not.toContain('Sort');
  });

  it('reads no more blocks when four times as many wait', async () => {
    const blocks = async () => {
      const plan = await readFirst();
      return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    };
    const before = await blocks();
    await fill(60_000);
    expect(await blocks()).toBeLessThan(before * 2 + 20);
  });
});
