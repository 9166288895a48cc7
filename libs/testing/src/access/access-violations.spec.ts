import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Controller, Delete, Get, Module, NotFoundException, Param } from '@nestjs/common';
import { anyone, CurrentViewer, only, own, ServiceModule, type AccessTable, type Viewer } from '@tradewind/platform';
import { startTestService, type TestService } from '../test-service.js';
import { accessViolations } from './access-violations.js';
import { withClosedInsight } from './with-closed-insight.js';

const ada = '0190f5c3-1f42-7d10-8a11-0242ac120001';

@Controller('lockers')
class LockersController {
  @Get()
  list(): object {
    return {};
  }

  @Get(':lockerId')
  open(@Param('lockerId') lockerId: string, @CurrentViewer() viewer: Viewer): { lockerId: string } {
    if (!viewer.seesAll && viewer.userId !== ada) throw new NotFoundException();
    return { lockerId };
  }

  @Delete(':lockerId')
  empty(): void {}
}

const access: AccessTable = {
  'GET /lockers': anyone,
  'GET /lockers/:lockerId': own.or('support'),
  'DELETE /lockers/:lockerId': only('operations'),
};

@Module({
  imports: [ServiceModule.forRoot({ name: 'lockers', access, schemas: [], migrations: [], refusals: [] })],
  controllers: [LockersController],
})
class LockersModule {}

const list = '  GET    /lockers            +   +   +   +   +   +   +   +   +   +   +   +';
const open = '  GET    /lockers/:lockerId  -   -   0   0   0   0   +   0   0   0   -   +';
const empty = '  DELETE /lockers/:lockerId  -   -   -   -   -   -   -   -   +   -   -   -';

describe('An access matrix', () => {
  let lockers: TestService;
  const violations = (...rows: readonly string[]) =>
    accessViolations(lockers, rows.join('\n'), { owner: ada, parameters: { lockerId: '7' } });

  beforeAll(async () => {
    lockers = await withClosedInsight(() =>
      startTestService({ name: 'lockers', module: () => Promise.resolve(LockersModule) }),
    );
  });
  afterAll(() => lockers?.stop());

  it('agrees with a service that does what it says', async () => {
    expect(await violations(list, open, empty)).toEqual([]);
  });

  it('names a route that it does not know, and one that is not there', async () => {
    expect(await violations(list, open)).toEqual(['DELETE /lockers/:lockerId has no row']);
    expect(await violations(list, open, empty, empty.replace('DELETE', 'PATCH '))).toEqual([
      'PATCH /lockers/:lockerId is no route',
    ]);
  });

  it('names a route of which the OpenAPI document demands more or less than it says', async () => {
    const closed = list.replaceAll('+', '-');
    expect(await violations(closed, open, empty)).toContain(
      'GET /lockers: the OpenAPI document demands no credentials',
    );
    const anybodys = open.replace('-   -   0', '+   -   0');
    expect(await violations(list, anybodys, empty)).toContain(
      'GET /lockers/:lockerId: the OpenAPI document demands credentials',
    );
  });

  it('names who may do more or less than it says', async () => {
    const stricter = '  GET    /lockers/:lockerId  -   -   -   0   0   0   0   0   0   0   -   +';
    const laxer = '  DELETE /lockers/:lockerId  -   +   -   -   -   -   -   -   +   -   -   -';
    expect(await violations(list, stricter, laxer)).toEqual([
      expect.stringContaining('GET /lockers/:lockerId by another: expected 403, but it answered 404'),
      expect.stringContaining('GET /lockers/:lockerId by support: expected 404, but it answered 200'),
      expect.stringContaining('DELETE /lockers/:lockerId by guest: expected that they may, but it answered 401'),
    ]);
  });

  it('needs a mark for each caller', async () => {
    await expect(violations('  GET /lockers/:lockerId  +')).rejects.toThrow('needs a mark for each of nobody, guest');
  });
});
