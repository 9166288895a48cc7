import type { FastifyReply } from 'fastify';
import type { RefusedForm } from '../../pages/refused-form.js';
import { sendPage } from '../../pages/send-page.js';
import type { RefusedFormAnswer } from './refused-form-of.js';

/** Sends the form back as it was filled in, with what is wrong with it. */
export function sendRefusedForm(
  reply: FastifyReply,
  { status, refused }: RefusedFormAnswer,
  page: (refused: RefusedForm) => string,
): void {
  if (refused.retryAfterSeconds !== undefined) void reply.header('Retry-After', String(refused.retryAfterSeconds));
  sendPage(reply, page(refused), { status });
}
