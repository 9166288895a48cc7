import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InteractionResults } from 'oidc-provider';
import { GetUserQuery } from '../../../read-model/get-user.query.js';
import { Consent, missingScopes, permissionsOf } from '../../oidc/consent.js';
import { Interactions } from '../../oidc/interactions.js';
import { daysOfConsent } from '../../oidc/lifetimes.js';
import { consentPage } from '../../pages/consent-page.js';
import { sendPage } from '../../pages/send-page.js';
import { AccountPages, ReceivesOwnForm } from './account-pages.decorator.js';
import { fieldsOf } from './fields-of.js';

const denied: InteractionResults = { error: 'access_denied', error_description: 'the person has not allowed it' };

/** Asks a person whether a client that is not part of the shop may use their account. */
@AccountPages('consent')
export class ConsentPagesController {
  constructor(
    private readonly interactions: Interactions,
    private readonly consent: Consent,
    private readonly queryBus: QueryBus,
  ) {}

  @Get(':uid')
  async question(@Param('uid') uid: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { interaction, client, redirectUri } = await this.interactions.open(request, reply, uid, 'consent');
    const { email } = await this.queryBus.execute(new GetUserQuery(interaction.session!.accountId));
    const page = consentPage({
      action: `/account/consent/${uid}`,
      client: client.clientName ?? client.clientId,
      clientHost: redirectUri.host,
      email,
      permissions: permissionsOf(missingScopes(interaction.prompt.details)),
      days: daysOfConsent,
    });
    sendPage(reply, page, { mayLeadTo: [redirectUri.origin] });
  }

  @Post(':uid')
  @ReceivesOwnForm()
  async decide(
    @Param('uid') uid: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { interaction } = await this.interactions.open(request, reply, uid, 'consent');
    const { decision } = fieldsOf(body, 'decision');
    const result = decision === 'allow' ? await this.consent.give(interaction) : denied;
    await this.interactions.end(request, reply, result);
  }
}
