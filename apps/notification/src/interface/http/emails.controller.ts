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
import { CreateEmailCommand } from '../../application/create-email/create-email.command.js';
import { GetEmailQuery } from '../../read-model/get-email.query.js';
import { EmailCreatedDto, EmailDto } from './dto/email.dto.js';
import { CreateEmailDto } from './dto/create-email.dto.js';
import { viewerOf } from './viewer-of.js';

@ApiTags('emails')
@ApiBearerAuth()
@Controller('emails')
export class EmailsController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Create an email' })
  @ApiCreatedResponse({ type: EmailCreatedDto })
  async create(@CurrentUser() user: AuthenticatedUser, @Body() { name }: CreateEmailDto): Promise<EmailCreatedDto> {
    return { emailId: await this.commandBus.execute(new CreateEmailCommand(name, user.id)) };
  }

  @Get(':emailId')
  @ApiOperation({ summary: 'Get an email' })
  @ApiOkResponse({ type: EmailDto })
  @ApiNotFoundResponse({ description: 'The email does not exist, or it is not yours' })
  get(@CurrentUser() user: AuthenticatedUser, @Param('emailId', IdPipe) emailId: string): Promise<EmailDto> {
    return this.queryBus.execute(new GetEmailQuery(emailId, viewerOf(user)));
  }
}
