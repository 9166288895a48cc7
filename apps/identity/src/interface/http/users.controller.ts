import { Body, Controller, Get, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, type Person } from '@tradewind/platform';
import { GetUserQuery, type UserView } from '../../read-model/get-user.query.js';
import { Registration } from '../../application/register-user/registration.js';
import { RegisterUserDto, UserRegisteredDto } from './dto/register-user.dto.js';
import { UserDto } from './dto/user.dto.js';

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly registration: Registration,
    private readonly queryBus: QueryBus,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Create a confirmed account of a customer; people register on pages' })
  @ApiCreatedResponse({ type: UserRegisteredDto })
  @ApiConflictResponse({ description: '`email-taken`: the e-mail address is already registered' })
  register(@Body() { email, password, displayName }: RegisterUserDto): Promise<UserRegisteredDto> {
    return this.registration.register({ email, password, displayName, roles: ['customer'] });
  }

  @Get('me')
  @ApiOperation({ summary: 'Get my user profile' })
  @ApiOkResponse({ type: UserDto })
  me(@CurrentUser() user: Person): Promise<UserView> {
    return this.queryBus.execute(new GetUserQuery(user.id));
  }
}
