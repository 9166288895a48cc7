import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';
import { SpawnedParcelDesk } from './spawn-parcel-desk.js';

const megabyte = 1024 * 1024;
const mostHeldMs = 50;
const times = (count: number, piece: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => piece(n)).join();

const bodies: ReadonlyArray<readonly [string, string]> = [
  ['80,000 unknown fields', `{${times(80_000, (n) => `"f${n}":1`)}}`],
  ['as many unknown fields as are allowed', `{${times(1_000, (n) => `"f${n}":{}`)}}`],
  ['300,000 empty objects', `[${times(300_000, () => '{}')}]`],
  ['as many objects as are allowed', `[${times(1_000, () => '{}')}]`],
  ['as many objects as are allowed where one is meant', `{"label":"a","size":[${times(1_000, () => '{}')}]}`],
  ['100,000 levels', '['.repeat(100_000)],
  ['as many levels as are allowed', '{"size":'.repeat(16) + '1' + '}'.repeat(16)],
  ['a number of 900,000 digits', `{"label":${'9'.repeat(900_000)}}`],
  ['a number of 900,000 digits behind the point', `{"label":0.${'1'.repeat(900_000)}e-300}`],
  ['a string of 900,000 characters', `{"label":${JSON.stringify('x'.repeat(900_000))}}`],
  ['a string of nothing but escapes', `{"label":"${'\\u0000'.repeat(150_000)}"}`],
  ['a string of nothing but backslashes', `{"label":"${'\\\\'.repeat(450_000)}"}`],
  ['a field with a long name', `{"${'x'.repeat(900_000)}":1}`],
  ['the same field 100,000 times', `{${times(100_000, () => '"label":"a"')}}`],
  ['the prototype as a field, as often as is allowed', `{${times(1_000, () => '"__proto__":{}')}}`],
  ['a megabyte of blanks', ' '.repeat(900_000)],
  ['a megabyte of commas', `[${','.repeat(900_000)}]`],
  ['a megabyte of quotes', '"'.repeat(900_000)],
];

describe('What nobody in particular sends to a service', () => {
  let surroundings: ParcelDesk;
  let desk: SpawnedParcelDesk;

  beforeAll(async () => {
    surroundings = await ParcelDesk.open({ started: false });
    desk = await SpawnedParcelDesk.start();
    for (let turn = 0; turn < 20; turn++) await send('application/json', '{"label":"a","size":{"grams":0},"x":1}');
  }, 60_000);
  afterAll(async () => {
    await desk.stop();
    await surroundings.close();
  });

  async function send(type: string, body: string, path = '/parcels/enquiries'): Promise<number> {
    const answer = await fetch(desk.url + path, { method: 'POST', headers: { 'Content-Type': type }, body });
    await answer.arrayBuffer();
    return answer.status;
  }

  it.each(bodies)('holds nobody else up with %s', async (_, body) => {
    const statuses: number[] = [];
    const held = await desk.heldBy(async () => statuses.push(await send('application/json', body)));
    for (const status of statuses) expect(status).toBeLessThan(500);
    expect(held).toBeLessThan(mostHeldMs);
  });

  it('holds nobody else up with a form, nor where only operators may send something', async () => {
    const form = `a=1&${'b[]=2&'.repeat(100_000)}`;
    expect(await desk.heldBy(() => send('application/x-www-form-urlencoded', form))).toBeLessThan(mostHeldMs);
    const list = `[${times(300_000, () => '{}')}]`;
    expect(await desk.heldBy(() => send('application/json', list, '/parcels').catch(() => 401))).toBeLessThan(
      mostHeldMs,
    );
  });

  it('holds nobody else up with a long query or many headers', async () => {
    const query = `?${'a[b]=1&'.repeat(2_000)}`;
    expect(await desk.heldBy(() => fetch(`${desk.url}/parcels/count${query}`))).toBeLessThan(mostHeldMs);
    const headers = Array.from({ length: 900 }, (_, n) => [`x-${n}`, 'a'] as [string, string]);
    expect(await desk.heldBy(() => fetch(`${desk.url}/parcels/count`, { headers }))).toBeLessThan(mostHeldMs);
    const cookie = 'a=1; '.repeat(3_000);
    expect(await desk.heldBy(() => fetch(`${desk.url}/parcels/count`, { headers: { cookie } }))).toBeLessThan(
      mostHeldMs,
    );
  });

  it('holds nobody else up with more bytes than are taken', async () => {
    const send8 = () => send('application/json', `"${'x'.repeat(8 * megabyte)}"`).catch(() => 413);
    expect(await desk.heldBy(send8)).toBeLessThan(mostHeldMs);
  });
});
