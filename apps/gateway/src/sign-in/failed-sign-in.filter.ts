import { Catch } from '@nestjs/common';
import { ProblemFilter, sendPage, type ProblemCore } from '@tradewind/platform';
import { currentCorrelation } from '@tradewind/trail';
import type { FastifyReply } from 'fastify';
import { failedSignInPage } from '../pages/failed-sign-in-page.js';

/** Answers a person whose sign-in fails with a page. A program still gets a problem report. */
@Catch()
export class FailedSignInFilter extends ProblemFilter {
  protected override write(reply: FastifyReply, problem: ProblemCore): void {
    if (!acceptsPages(reply.request.headers.accept)) {
      super.write(reply, problem);
      return;
    }
    const { status, title, detail } = problem;
    const message = typeof detail === 'string' ? detail : 'Nobody was signed in.';
    const correlationId = status >= 500 ? currentCorrelation()?.correlationId : undefined;
    sendPage(reply, (nonce) => failedSignInPage({ title, message, correlationId }, nonce), { status });
  }
}

/** Browsers name HTML when they load a page, and only then. */
function acceptsPages(accept: string | undefined): boolean {
  return /\btext\/html\b/i.test(accept ?? '');
}
