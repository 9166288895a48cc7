import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { shutDown } from '../index.js';
import { ParcelDesk } from './parcel-desk.js';
import { Weighing } from './parcel-desk.module.js';

describe('A service that is told to stop', () => {
  it('answers the running request, takes no other, then ends', async () => {
    const desk = await ParcelDesk.open();
    const url = await desk.app.getUrl();
    const scales = desk.app.get(Weighing);
    let weighed = (): void => undefined;
    scales.done = new Promise((resolve) => (weighed = resolve));
    const started = new Promise<void>((resolve) => (scales.started = resolve));
    const running = fetch(`${url}/parcels/weigh`);
    await started;
    let stopped = false;
    const stopping = shutDown(desk.app).then(() => (stopped = true));
    await expect(fetch(`${url}/parcels/count`)).rejects.toThrow('fetch failed');
    expect(stopped).toBe(false);
    weighed();
    expect(await (await running).json()).toEqual({ grams: 5 });
    await stopping;
    await desk.close();
  });

  it('is not held up by a connection that was opened ahead of need', async () => {
    const desk = await ParcelDesk.open();
    const { hostname, port } = new URL(await desk.app.getUrl());
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    await Promise.all([once(idle, 'close'), shutDown(desk.app)]);
    await desk.close();
  });
});
