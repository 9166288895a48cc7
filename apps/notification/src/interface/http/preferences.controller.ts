import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiConflictResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Person, CurrentUser } from '@tradewind/platform';
import { SetPreferenceCommand } from '../../application/set-preference/set-preference.command.js';
import { type MailKind, mailKinds } from '../../domain/mail/mail-kind.js';
import { GetPreferencesQuery } from '../../read-model/get-preferences.query.js';
import { PreferencesDto, SetPreferenceDto } from './dto/preference.dto.js';
import { MailKindPipe } from './mail-kind.pipe.js';

@ApiTags('preferences')
@ApiBearerAuth()
@Controller('preferences')
export class PreferencesController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List which e-mails I get' })
  @ApiOkResponse({ type: PreferencesDto })
  async list(@CurrentUser() user: Person): Promise<PreferencesDto> {
    return { items: await this.queryBus.execute(new GetPreferencesQuery(user.id)) };
  }

  @Put(':kind')
  @ApiOperation({ summary: 'Switch one kind of e-mail on or off' })
  @ApiParam({ name: 'kind', enum: mailKinds })
  @ApiOkResponse({ type: PreferencesDto })
  @ApiConflictResponse({ description: '`only-optional-mails-can-be-switched-off`' })
  async set(
    @CurrentUser() user: Person,
    @Param('kind', MailKindPipe) kind: MailKind,
    @Body() { enabled }: SetPreferenceDto,
  ): Promise<PreferencesDto> {
    await this.commandBus.execute(new SetPreferenceCommand(user.id, kind, enabled));
    return this.list(user);
  }
}
