import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentPrincipal, IdPipe, nameOf, type Principal } from '@tradewind/platform';
import { ChangeRolesCommand } from '../../application/change-roles/change-roles.command.js';
import { SignUserOutCommand } from '../../application/sign-user-out/sign-user-out.command.js';
import { GetUserDetailQuery } from '../../read-model/get-user-detail.query.js';
import { ListUsersQuery } from '../../read-model/list-users.query.js';
import { ChangeRolesDto } from './dto/change-roles.dto.js';
import { ListUsersDto } from './dto/list-users.dto.js';
import { UserDetailDto, UserPageDto } from './dto/user-summary.dto.js';

const unknown = { description: 'There is no such user' };

/** What the back office sees of users, and what they may do. */
@ApiTags('users')
@Controller('users')
export class UserRolesController {
  constructor(
    private readonly queryBus: QueryBus,
    private readonly commandBus: CommandBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List users, or find them by a part of their e-mail address or name' })
  @ApiOkResponse({ type: UserPageDto })
  list(@Query() listing: ListUsersDto): Promise<UserPageDto> {
    return this.queryBus.execute(new ListUsersQuery(listing));
  }

  @Get(':userId')
  @ApiOperation({ summary: 'Get a user, with the changes of their roles' })
  @ApiOkResponse({ type: UserDetailDto })
  @ApiNotFoundResponse(unknown)
  get(@Param('userId', IdPipe) userId: string): Promise<UserDetailDto> {
    return this.queryBus.execute(new GetUserDetailQuery(userId));
  }

  @Put(':userId/roles')
  @ApiOperation({
    summary: 'Set the roles of a user; who did it, when and why stays on record',
    description:
      'Whoever loses a role is signed out everywhere: no refresh token is good any more, and the shop ends their sessions in browsers. An access token that a program holds stays good until it expires, 5 minutes after it was issued at the latest (`ACCESS_TOKEN_SECONDS`). An added role comes with the next refresh, or the next sign-in.',
  })
  @ApiOkResponse({ type: UserDetailDto })
  @ApiNotFoundResponse(unknown)
  @ApiConflictResponse({
    description:
      '`nobody-takes-accounts-from-themselves`, `somebody-must-keep-accounts`, or `whoever-changes-roles-must-have-accounts`',
  })
  async change(
    @Param('userId', IdPipe) userId: string,
    @Body() { roles, reason }: ChangeRolesDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<UserDetailDto> {
    const by = { id: principal.id, name: nameOf(principal), isPerson: principal.kind === 'person' };
    await this.commandBus.execute(new ChangeRolesCommand(userId, roles, reason, by));
    return this.queryBus.execute(new GetUserDetailQuery(userId));
  }

  @Delete(':userId/sessions')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Sign a user out everywhere; the log says who did it',
    description:
      'No refresh token is good any more, a sign-in that is under way fails, and the shop ends their sessions in browsers. An access token that a program holds stays good until it expires, 5 minutes after it was issued at the latest (`ACCESS_TOKEN_SECONDS`). They may sign in again at once: if somebody else knows their password, they need a new one.',
  })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(unknown)
  async signOut(@Param('userId', IdPipe) userId: string, @CurrentPrincipal() { id }: Principal): Promise<void> {
    await this.commandBus.execute(new SignUserOutCommand(userId, id));
  }
}
