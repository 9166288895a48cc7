import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { sendPage } from '@tradewind/platform';
import type { FastifyReply } from 'fastify';
import { GetPreviewedMailQuery } from '../../read-model/get-previewed-mail.query.js';
import { ListPreviewedMailsQuery } from '../../read-model/list-previewed-mails.query.js';
import { MailboxDto } from './dto/mailbox.dto.js';
import { MailNumberPipe } from './mail-number.pipe.js';
import { MailboxAccess } from './mailbox-access.js';
import { mailboxPage, mailPage } from './pages/mailbox-pages.js';

/** A mail runs no script, loads nothing, and is shown only inside a page of this origin, to which it has no access. */
const mailPolicy = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join('; ');

/** The page of a mail shows it in a frame. */
const withFrames = { needs: { 'frame-src': "'self'" } } as const;

/** A program says so; a browser that loads a page asks for HTML. */
const wantsJson = (accept = ''): boolean => accept.startsWith('application/json');

@ApiExcludeController()
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly queryBus: QueryBus,
    private readonly access: MailboxAccess,
  ) {}

  @Get()
  async list(
    @Query() { before }: MailboxDto,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.access.check();
    const mails = await this.queryBus.execute(new ListPreviewedMailsQuery(before));
    if (wantsJson(accept)) void reply.header('Cache-Control', 'no-store').send(mails);
    else sendPage(reply, mailboxPage(mails), withFrames);
  }

  @Get(':number')
  async show(
    @Param('number', MailNumberPipe) number: number,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.access.check();
    const mail = await this.queryBus.execute(new GetPreviewedMailQuery(number));
    if (wantsJson(accept)) void reply.header('Cache-Control', 'no-store').send({ ...mail, html: undefined });
    else sendPage(reply, mailPage(mail), withFrames);
  }

  @Get(':number/html')
  async html(@Param('number', MailNumberPipe) number: number, @Res() reply: FastifyReply): Promise<void> {
    this.access.check();
    const { html } = await this.queryBus.execute(new GetPreviewedMailQuery(number));
    void reply
      .header('Content-Security-Policy', mailPolicy)
      .header('X-Frame-Options', 'SAMEORIGIN')
      .header('Cache-Control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html);
  }
}
