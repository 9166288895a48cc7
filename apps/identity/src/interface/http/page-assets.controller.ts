import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ProblemException } from '@tradewind/platform';
import type { FastifyReply } from 'fastify';
import { assetNamed } from '../pages/page-assets.js';

@ApiExcludeController()
@Controller('account/assets')
export class PageAssetsController {
  @Get(':name')
  asset(@Param('name') name: string, @Res() reply: FastifyReply): void {
    const asset = assetNamed(name);
    if (!asset) throw new ProblemException(404, { code: 'not-found', title: 'Not found' });
    void reply.header('Cache-Control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.content);
  }
}
