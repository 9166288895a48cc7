import { Catch } from '@nestjs/common';
import { ProblemFilter, type ProblemCore } from '@tradewind/platform';
import { currentCorrelation } from '@tradewind/trail';
import type { FastifyReply } from 'fastify';
import { LinkNotValidError } from '../../../domain/mail-link/link-not-valid.error.js';
import { errorPage } from '../../pages/error-page.js';
import { sendPage } from '../../pages/send-page.js';
import { waitingTime } from '../../pages/waiting-time.js';

/** Answers people with a page where programs would get a problem report. */
@Catch()
export class ProblemPageFilter extends ProblemFilter {
  protected override write(reply: FastifyReply, problem: ProblemCore): void {
    const { status, title, code } = problem;
    const message = messageOf(problem);
    const id = status >= 500 ? currentCorrelation()?.correlationId : undefined;
    const page = code === LinkNotValidError.code ? linkNotValid : { title, message };
    sendPage(reply, errorPage({ ...page, ...(id && { correlationId: id }) }), { status });
  }
}

function messageOf({ status, detail, retryAfterSeconds }: ProblemCore): string {
  if (status === 429) return `Nothing was done. Try again in ${waitingTime(Number(retryAfterSeconds))}.`;
  return typeof detail === 'string' ? detail : 'Nothing was changed. Go back and try again.';
}

const linkNotValid = {
  title: 'This link does not work any more',
  message:
    'It is too old, was used already, or is incomplete: some mail programs cut long links. Ask for a new e-mail, and use the link of the newest one.',
  next: { href: '/account/forgotten-password', label: 'Choose a new password' },
};
