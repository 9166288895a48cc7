import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BadRequestException,
  Body,
  Controller,
  Delete,
  Get,
  Module,
  NotFoundException,
  type OnModuleInit,
  Param,
  Put,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
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

  @Put(':lockerId')
  label(
    @Param('lockerId') lockerId: string,
    @Body() body: { label?: string },
    @CurrentViewer() viewer: Viewer,
  ): object {
    if (!body?.label) throw new BadRequestException();
    return this.open(lockerId, viewer);
  }

  @Delete(':lockerId')
  empty(): void {}
}

const access: AccessTable = {
  'GET /lockers': anyone,
  'GET /lockers/:lockerId': own.or('support'),
  'PUT /lockers/:lockerId': own,
  'DELETE /lockers/:lockerId': only('operations'),
  'ALL /cellar/*': anyone,
};

@Module({
  imports: [ServiceModule.forRoot({ name: 'lockers', access, schemas: [], migrations: [], refusals: [] })],
  controllers: [LockersController],
})
class LockersModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<{ all(path: string, handler: () => object): void }>();
    fastify.all('/cellar/*', () => ({}));
  }
}

const list = '  GET    /lockers            +   +   +   +   +   +   +   +   +   +   +   +   +';
const open = '  GET    /lockers/:lockerId  -   -   0   0   0   0   +   0   0   0   -   +   +';
const label = '  PUT    /lockers/:lockerId  -   -   0   0   0   0   0   0   0   0   -   -   +';
const empty = '  DELETE /lockers/:lockerId  -   -   -   -   -   -   -   -   +   -   -   +   -';
const cellar = '  ALL    /cellar/*           +   +   +   +   +   +   +   +   +   +   +   +   +';

describe('An access matrix', () => {
  let lockers: TestService;
  const resources = {
    owner: ada,
    parameters: { lockerId: '7' },
    bodies: { 'PUT /lockers/:lockerId': { label: 'Umbrellas' } },
    specs: new URL('../', import.meta.url),
  };
  const violations = (...rows: readonly string[]) => accessViolations(lockers, rows.join('\n'), resources);

  beforeAll(async () => {
    lockers = await withClosedInsight(() =>
      startTestService({ name: 'lockers', module: () => Promise.resolve(LockersModule) }),
    );
  });
  afterAll(() => lockers?.stop());

  it('agrees with a service that does what it says', async () => {
    expect(await violations(list, open, label, empty, cellar)).toEqual([]);
  });

  it('names a route that it does not know, and one that is not there', async () => {
    expect(await violations(list, open, label)).toEqual([
      'DELETE /lockers/:lockerId has no row',
      'ALL /cellar/* has no row',
    ]);
    expect(await violations(list, open, label, empty, empty.replace('DELETE', 'PATCH '), cellar)).toEqual([
      'PATCH /lockers/:lockerId is no route',
    ]);
  });

  it('names a route of which the OpenAPI document demands more or less than it says', async () => {
    const closed = list.replaceAll('+', '-');
    expect(await violations(closed, open, label, empty, cellar)).toContain(
      'GET /lockers: the OpenAPI document demands no credentials',
    );
    const anybodys = open.replace('-   -   0', '+   -   0');
    expect(await violations(list, anybodys, label, empty, cellar)).toContain(
      'GET /lockers/:lockerId: the OpenAPI document demands credentials',
    );
  });

  it('names who may do more or less than it says', async () => {
    const stricter = '  GET    /lockers/:lockerId  -   -   -   0   0   0   0   0   0   0   -   +   +';
    const laxer = '  DELETE /lockers/:lockerId  -   +   -   -   -   -   -   -   +   -   -   +   -';
    const locked = cellar.replace('+   +', '+   -');
    expect(await violations(list, stricter, label, laxer, locked)).toEqual([
      expect.stringContaining('GET /lockers/:lockerId by another: expected 403, but it answered 404'),
      expect.stringContaining('GET /lockers/:lockerId by support: expected 404, but it answered 200'),
      expect.stringContaining('DELETE /lockers/:lockerId by guest: expected that they may, but it answered 401'),
      expect.stringContaining('ALL /cellar/* by guest: expected 401, but it answered 200'),
    ]);
  });

  it('does not see who owns what before the body is valid', async () => {
    const empties = { ...resources, bodies: {} };
    const rows = [list, open, label, empty, cellar].join('\n');
    expect(await accessViolations(lockers, rows, empties)).toContainEqual(
      expect.stringContaining('PUT /lockers/:lockerId by another: expected 404, but it answered 400'),
    );
  });

  it('names the spec that shows who may call a route, which mentions it', async () => {
    const shownBy = (spec: string) => [
      list.replace(/\+.*/, `*  ${spec}`),
      open.replace(/-.*/, `*  ${spec}`),
      label,
      empty,
      cellar.replace(/\+.*/, `*  ${spec}`),
    ];
    expect(await violations(...shownBy('access/access-violations.spec.ts'))).toEqual([]);
    expect(await violations(...shownBy('eventually.spec.ts'))).toEqual([
      'GET /lockers: eventually.spec.ts does not mention it',
      'GET /lockers/:lockerId: eventually.spec.ts does not mention it',
      'ALL /cellar/*: eventually.spec.ts does not mention it',
    ]);
    expect(await violations(...shownBy('nowhere.spec.ts'))).toContain('GET /lockers: nowhere.spec.ts is not there');
    await expect(violations('  GET /lockers  *')).rejects.toThrow('GET /lockers needs the name of one spec after *');
  });

  it('needs a mark for each caller', async () => {
    await expect(violations('  GET /lockers/:lockerId  +')).rejects.toThrow('needs a mark for each of nobody, guest');
  });
});
