import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, Idempotent, IdPipe } from '@tradewind/platform';
import { CreateReportCommand } from '../../application/create-report/create-report.command.js';
import { GetReportQuery } from '../../read-model/get-report.query.js';
import { ReportCreatedDto, ReportDto } from './dto/report.dto.js';
import { CreateReportDto } from './dto/create-report.dto.js';
import { viewerOf } from './viewer-of.js';

@ApiTags('reports')
@ApiBearerAuth()
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Create a report' })
  @ApiCreatedResponse({ type: ReportCreatedDto })
  async create(@CurrentUser() user: AuthenticatedUser, @Body() { name }: CreateReportDto): Promise<ReportCreatedDto> {
    return { reportId: await this.commandBus.execute(new CreateReportCommand(name, user.id)) };
  }

  @Get(':reportId')
  @ApiOperation({ summary: 'Get a report' })
  @ApiOkResponse({ type: ReportDto })
  @ApiNotFoundResponse({ description: 'The report does not exist, or it is not yours' })
  get(@CurrentUser() user: AuthenticatedUser, @Param('reportId', IdPipe) reportId: string): Promise<ReportDto> {
    return this.queryBus.execute(new GetReportQuery(reportId, viewerOf(user)));
  }
}
