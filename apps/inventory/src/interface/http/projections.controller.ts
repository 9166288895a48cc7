import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Projections } from '@tradewind/event-sourcing';
import { ProblemException } from '@tradewind/platform';
import { ProjectionDto, projectionDtoOf } from './dto/projection.dto.js';

/** The views of the ledger, which operators can have made anew. */
@ApiTags('projections')
@ApiBearerAuth()
@Controller('projections')
export class ProjectionsController {
  constructor(private readonly projections: Projections) {}

  @Get()
  @ApiOperation({ summary: 'List the views of the ledger, and how far behind it they are' })
  @ApiOkResponse({ type: [ProjectionDto] })
  async list(): Promise<ProjectionDto[]> {
    return (await this.projections.list()).map(projectionDtoOf);
  }

  @Post(':name/rebuild')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Make a view anew from the first line of all ledgers; the old one answers until it is ready',
  })
  @ApiAcceptedResponse({ description: 'The rebuild has started' })
  @ApiNotFoundResponse({ description: 'There is no such view' })
  @ApiConflictResponse({ description: '`rebuild-in-progress`' })
  async rebuild(@Param('name') name: string): Promise<void> {
    const known = await this.projections.list();
    if (!known.some((projection) => projection.name === name))
      throw new ProblemException(404, { code: 'not-found', title: 'There is no such view' });
    if (!(await this.projections.rebuild(name)))
      throw new ProblemException(409, { code: 'rebuild-in-progress', title: 'The view is being rebuilt already' });
  }
}
