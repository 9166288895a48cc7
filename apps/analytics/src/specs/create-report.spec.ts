import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tradewind/domain';
import { boundlessNumbers, unstorableTextsTaken, type TestService } from '@tradewind/testing';
import { aReport, startAnalytics } from '../test-support/analytics-service.js';

let analytics: TestService;

beforeAll(async () => {
  analytics = await startAnalytics();
}, 60_000);

afterAll(() => analytics?.stop());

const read = (reportId: string, token: string) =>
  analytics.request.get(`/reports/${reportId}`).auth(token, { type: 'bearer' });

const create = (body: object, key: string) =>
  analytics.request
    .post('/reports')
    .auth(analytics.tokenFor({ id: key }), { type: 'bearer' })
    .set('Idempotency-Key', key)
    .send(body);

describe('A report', () => {
  it('is created by a customer, who is its owner, and is shown to the owner and to operators', async () => {
    const { reportId, ownerId, token } = await aReport(analytics);

    const { body } = await read(reportId, token).expect(200);

    expect(body).toEqual({
      reportId,
      ownerId,
      name: 'First',
      createdAt: expect.any(String),
      changedAt: body.createdAt,
    });
    await read(reportId, analytics.tokenFor({ role: 'operator' })).expect(200, body);
  });

  it('does not exist for another customer', async () => {
    const { reportId } = await aReport(analytics);

    const { body } = await read(reportId, analytics.tokenFor()).expect(404);

    expect(body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('is not created without a name, and the answer says so', async () => {
    const { body } = await create({ name: '  ' }, newId()).expect(400);

    expect(body).toMatchObject({ code: 'report-must-have-a-name' });
    expect(JSON.stringify(body)).toContain('A report must have a name.');
  });

  it('is created once by one who asks twice under one key', async () => {
    const key = newId();

    const answers = [await create({ name: 'First' }, key), await create({ name: 'First' }, key)];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect(await analytics.query('SELECT 1 FROM reports WHERE owner_id = $1', [key])).toHaveLength(1);
  });

  it('is described by the OpenAPI document, and takes no text or number that no column can hold', async () => {
    const { body } = await analytics.request.get('/openapi.json').expect(200);

    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/reports', '/reports/{reportId}']));
    expect(await unstorableTextsTaken(analytics)).toEqual([]);
    expect(await boundlessNumbers(analytics)).toEqual([]);
  });
});
