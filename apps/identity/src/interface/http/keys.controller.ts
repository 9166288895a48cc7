import { Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RotateSigningKeyCommand } from '../../application/rotate-signing-key/rotate-signing-key.command.js';
import { SigningKeyDto } from './dto/signing-key.dto.js';

@ApiTags('keys')
@Controller('signing-keys')
export class KeysController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @ApiOperation({
    summary: 'Rotate the signing key; tokens that are already signed stay valid',
    description: 'Publishes the next key, which signs 15 minutes later. If one is waiting already, it is that one.',
  })
  @ApiCreatedResponse({ type: SigningKeyDto })
  async rotate(): Promise<SigningKeyDto> {
    const { kid, signsFrom } = await this.commandBus.execute(new RotateSigningKeyCommand(true));
    return { kid, signsFrom: signsFrom.toISOString() };
  }
}
