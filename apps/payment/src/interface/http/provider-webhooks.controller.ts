import { Controller, Headers, HttpCode, Inject, Logger, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiHeader,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { SystemClock } from '@tradewind/application';
import { ProblemException, ReceivesRawBody } from '@tradewind/platform';
import { HeedNoticeCommand } from '../../application/heed-notice/heed-notice.command.js';
import { operationKeyOf } from './webhook/provider-notice.js';
import { isAuthentic } from './webhook/verify-signature.js';
import { WebhookCounter } from './webhook/webhook-counter.js';
import { WEBHOOK_SECRETS, type WebhookSecrets } from './webhook/webhook-settings.js';

const longestBodyBytes = 64 * 1024;

/** A notice is as old as the system's clock says, because the provider signs it by its own, which nobody moves. */
@ApiTags('payment provider')
@Controller('provider-webhooks')
export class ProviderWebhooksController {
  private readonly logger = new Logger(ProviderWebhooksController.name);

  constructor(
    private readonly commandBus: CommandBus,
    private readonly systemClock: SystemClock,
    private readonly counter: WebhookCounter,
    @Inject(WEBHOOK_SECRETS) private readonly secrets: WebhookSecrets,
  ) {}

  @Post()
  @HttpCode(204)
  @ReceivesRawBody(longestBodyBytes)
  @ApiOperation({ summary: 'Receive a signed notice of the payment provider' })
  @ApiHeader({
    name: 'Provider-Signature',
    required: true,
    description: '`t=<seconds>,k=<key id>,s=<HMAC-SHA256 of "seconds.body", in hex>`; at most five minutes old',
  })
  @ApiBody({
    schema: { type: 'object' },
    description: 'At most 64 KB. It is not read before its signature is verified.',
  })
  @ApiNoContentResponse()
  @ApiBadRequestResponse({ description: '`unreadable-notice`' })
  @ApiUnauthorizedResponse({ description: '`notice-not-authentic`' })
  async receive(
    @Headers('provider-signature') signature: string | undefined,
    @Req() { body }: { readonly body: Buffer },
  ): Promise<void> {
    if (!isAuthentic(signature, body, this.secrets, this.systemClock.now())) throw this.notAuthentic();
    const operationKey = operationKeyOf(body);
    if (operationKey === undefined) throw this.unreadable();
    await this.commandBus.execute(new HeedNoticeCommand(operationKey));
    this.counter.count('heeded');
  }

  private notAuthentic(): ProblemException {
    this.counter.count('not-authentic');
    this.logger.warn('A notice under the name of the provider is refused: its signature is wrong or too old.');
    return new ProblemException(401, {
      code: 'notice-not-authentic',
      title: 'The signature is wrong or too old',
    });
  }

  private unreadable(): ProblemException {
    this.counter.count('unreadable');
    return new ProblemException(400, { code: 'unreadable-notice', title: 'The notice names no operation' });
  }
}
