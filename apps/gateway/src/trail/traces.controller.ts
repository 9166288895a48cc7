import { BlockList } from 'node:net';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { BodyLimit, JsonLimits, ProblemException } from '@tradewind/platform';
import { readSteps } from '@tradewind/trail';
import { isTraceExport } from './trace-export.js';
import { TrailRing } from './trail-ring.js';

const megabyte = 1024 * 1024;
/** Enough for the 512 spans that an exporter sends in one batch. */
const limitStructure = { keys: 40_000, items: 20_000 };

const internal = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  internal.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  internal.addSubnet(network, prefix, 'ipv6');

/** Receives the spans that the services export (OTLP/HTTP, JSON), from this machine and from private networks only. */
@ApiExcludeController()
@Controller('v1/traces')
export class TracesController {
  constructor(private readonly ring: TrailRing) {}

  @BodyLimit(2 * megabyte)
  @JsonLimits(limitStructure)
  @HttpCode(200)
  @Post()
  receive(@Req() request: FastifyRequest, @Body() traces: unknown): object {
    if (!isInternal(request.socket.remoteAddress))
      throw new ProblemException(403, { code: 'not-allowed', title: 'Only services may send traces' });
    if (!isTraceExport(traces))
      throw new ProblemException(400, { code: 'validation-failed', title: 'This is not an OTLP trace export in JSON' });
    this.ring.record(readSteps(traces));
    return {};
  }
}

export function isInternal(address: string | undefined): boolean {
  if (!address) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped) return internal.check(mapped);
  return internal.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
}
