import { Controller, Get, Header, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public, Roles } from '@tradewind/platform';
import { GetPublishedKeysQuery } from '../../read-model/get-published-keys.query.js';
import { RotateSigningKeyCommand } from '../../application/rotate-signing-key/rotate-signing-key.command.js';
import { JsonWebKeySetDto, SigningKeyDto } from './dto/jwks.dto.js';

@ApiTags('keys')
@Controller()
export class KeysController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Get('.well-known/jwks.json')
  @Public()
  @Header('Cache-Control', 'public, max-age=60')
  @ApiOperation({ summary: 'Get the public keys that verify access tokens' })
  @ApiOkResponse({ type: JsonWebKeySetDto })
  async jwks(): Promise<JsonWebKeySetDto> {
    return { keys: await this.queryBus.execute(new GetPublishedKeysQuery()) } as JsonWebKeySetDto;
  }

  @Post('signing-keys')
  @Roles('operations')
  @ApiOperation({ summary: 'Rotate the signing key; tokens that are already signed stay valid' })
  @ApiCreatedResponse({ type: SigningKeyDto })
  rotate(): Promise<SigningKeyDto> {
    return this.commandBus.execute(new RotateSigningKeyCommand());
  }
}
