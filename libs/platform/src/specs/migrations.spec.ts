import { describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';

describe('Several instances of a service', () => {
  it('start at once on an empty database, and one of them migrates it', async () => {
    const desk = await ParcelDesk.open({ started: false });
    const apps = await Promise.all([ParcelDesk.start(), ParcelDesk.start(), ParcelDesk.start()]);
    const rows = await desk.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(rows.map(({ name }) => name)).toContain('CreateParcels1761000000001');
    await Promise.all(apps.map((app) => app.close()));
    await desk.close();
  });
});
