import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { type Answer, refused } from '../book/answer.js';
import { Book } from '../book/book.js';
import { once } from '../book/once.js';
import { type Card, cardOf } from '../cards/card.js';
import { disturbanceOf } from '../cards/disturbance.js';
import { writeNotice } from '../webhooks/notices.js';

const sum = { amount: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) };
const text = z.string().min(1).max(200);
const toAuthorise = z.object({ ...sum, reference: text, token: text });
const toCapture = z.object({ ...sum, authorisation: text });
const toVoid = z.object({ authorisation: text });

/** What a request is about, found before it is carried out. */
interface Subject {
  readonly card: Card;
  readonly reference: string;
  readonly authorisation: string | null;
  readonly amount: number;
  readonly currency: string;
}

type Operation = 'authorisation' | 'capture' | 'void' | 'refund';

/** POST /authorisations, /captures, /voids and /refunds, each once per `Idempotency-Key`. */
export function serveOperations(server: FastifyInstance, pool: Pool): void {
  server.post('/authorisations', (request, reply) =>
    answer(reply, pool, 'authorisation', request.headers, toAuthorise, request.body, (book, body) =>
      book.authorise(body.reference, body.token, body),
    ),
  );
  server.post('/captures', (request, reply) =>
    answer(reply, pool, 'capture', request.headers, toCapture, request.body, async (book, body) => {
      const found = await book.find(body.authorisation);
      return found ? book.capture(found, body) : refused(404, 'unknown-authorisation');
    }),
  );
  server.post('/voids', (request, reply) =>
    answer(reply, pool, 'void', request.headers, toVoid, request.body, async (book, body) => {
      const found = await book.find(body.authorisation);
      return found ? book.void(found) : refused(404, 'unknown-authorisation');
    }),
  );
  server.post('/refunds', (request, reply) =>
    answer(reply, pool, 'refund', request.headers, toCapture, request.body, async (book, body) => {
      const found = await book.find(body.authorisation);
      return found ? book.refund(found, body) : refused(404, 'unknown-authorisation');
    }),
  );
}

async function answer<S extends z.ZodType>(
  reply: FastifyReply,
  pool: Pool,
  operation: Operation,
  headers: Readonly<Record<string, unknown>>,
  schema: S,
  sent: unknown,
  work: (book: Book, body: z.output<S>) => Promise<Answer>,
): Promise<FastifyReply> {
  const { data: key } = text.safeParse(headers['idempotency-key']);
  const { data: body } = schema.safeParse(sent);
  if (key === undefined || body === undefined) return reply.code(400).send({ code: 'malformed-request' });
  const subject = await subjectOf(pool, body);
  const disturbance = await disturbanceOf(pool, subject.card, key, subject.reference);
  if (disturbance === 'error-not-done') return reply.code(500).send({ code: 'internal-error' });
  if (disturbance === 'no-answer-not-done') return reply.hijack();
  const { status, body: answered } = await once(pool, key, fingerprintOf(operation, body), async (client) => {
    const answer = await work(new Book(client), body);
    await writeNoticeOf(client, operation, key, subject, answer);
    return answer;
  });
  return disturbance === 'no-answer' ? reply.hijack() : reply.code(status).send(answered);
}

async function subjectOf(pool: Pool, body: unknown): Promise<Subject> {
  const { data: first } = toAuthorise.safeParse(body);
  if (first) return { ...first, authorisation: null, card: cardOf(first.token) ?? {} };
  const { authorisation } = body as { authorisation: string };
  const find = 'SELECT reference, token, amount::float8 AS amount, currency FROM authorisations WHERE id = $1';
  const { rows } = await pool.query<Subject & { token: string }>(find, [authorisation]);
  const [found] = rows;
  if (!found) return { card: {}, reference: '', authorisation, amount: 0, currency: '' };
  return { ...found, authorisation, card: cardOf(found.token) ?? {} };
}

async function writeNoticeOf(
  client: PoolClient,
  operation: Operation,
  idempotencyKey: string,
  { card, ...subject }: Subject,
  { status, body }: Answer,
): Promise<void> {
  const { reference, amount, currency } = subject;
  const authorisation = typeof body['authorisation'] === 'string' ? body['authorisation'] : subject.authorisation;
  const type = `${operation}.${status < 300 ? 'succeeded' : 'refused'}`;
  await writeNotice(client, card, { type, idempotencyKey, reference, authorisation, amount, currency });
}

function fingerprintOf(operation: Operation, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, body]))
    .digest('hex');
}
