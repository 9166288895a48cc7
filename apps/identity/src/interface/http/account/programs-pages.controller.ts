import { Body, Get, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Consents, type GivenConsent } from '../../../application/ports/consents.js';
import { SignedInAccount } from '../../../application/ports/signed-in-account.js';
import { WithdrawConsentCommand } from '../../../application/withdraw-consent/withdraw-consent.command.js';
import { GetUserQuery } from '../../../read-model/get-user.query.js';
import { permissionsOf } from '../../oidc/consent.js';
import { type AllowedProgram, programsPage } from '../../pages/programs-page.js';
import { sendPage } from '../../pages/send-page.js';
import { AccountPages, ReceivesOwnForm } from './account-pages.decorator.js';
import { fieldsOf } from './fields-of.js';
import { signedInOrRedirected } from './signed-in-or-redirected.js';

const ownPath = '/account/programs';
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Shows a person which programs outside of the shop may use their account, and takes that back. */
@AccountPages('programs')
export class ProgramsPagesController {
  constructor(
    private readonly signedIn: SignedInAccount,
    private readonly consents: Consents,
    private readonly queryBus: QueryBus,
    private readonly commandBus: CommandBus,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const userId = await signedInOrRedirected(this.signedIn, ownPath, request, reply);
    if (userId === undefined) return;
    const { email } = await this.queryBus.execute(new GetUserQuery(userId));
    const programs = (await this.consents.of(userId)).map(programOf);
    sendPage(reply, programsPage({ email, programs }));
  }

  @Post()
  @ReceivesOwnForm()
  async takeBack(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const userId = await signedInOrRedirected(this.signedIn, ownPath, request, reply);
    if (userId === undefined) return;
    await this.commandBus.execute(new WithdrawConsentCommand(userId, fieldsOf(body, 'client').client));
    await reply.redirect(ownPath, 303);
  }
}

function programOf({ clientId, client, scopes, endsAt }: GivenConsent): AllowedProgram {
  return { clientId, client, permissions: permissionsOf(scopes), until: dates.format(endsAt) };
}
