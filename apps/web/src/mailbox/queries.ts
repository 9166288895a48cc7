import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { problemErrorOf, unreachableError } from '../api/problem-error.js';

/** An e-mail that the shop has kept instead of sending it. Notification describes it in no document: it is there in a demo only. */
export interface PreviewedMailSummary {
  readonly number: number;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly subject: string;
  readonly arrivedAt: string;
}

export interface PreviewedMail extends PreviewedMailSummary {
  readonly text: string;
  readonly messageId: string;
  /** How often it arrived; more than once only if a process died after it had sent it. */
  readonly arrivals: number;
}

interface Page {
  readonly items: readonly PreviewedMailSummary[];
  readonly next: number | null;
}

async function read<T>(path: string, signal: AbortSignal): Promise<T> {
  const headers = { accept: 'application/json' };
  const response = await fetch(`/api/notification/mailbox${path}`, { headers, signal }).catch((error: unknown) => {
    throw signal.aborted ? error : unreachableError();
  });
  if (!response.ok) throw await problemErrorOf(response);
  return (await response.json()) as T;
}

/** How often the shop is asked for new mails, in ms. */
const pollMs = 5_000;

/** The mails that the shop has written, the newest first, page by page. */
export const mailboxQuery = infiniteQueryOptions({
  queryKey: ['mailbox', 'list'],
  queryFn: ({ pageParam, signal }) => read<Page>(pageParam === undefined ? '' : `?before=${pageParam}`, signal),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
  refetchInterval: ({ state }) => (state.status === 'success' ? pollMs : false),
});

export const mailQuery = (number: number) =>
  queryOptions({
    queryKey: ['mailbox', 'mail', number],
    queryFn: ({ signal }) => read<PreviewedMail>(`/${number}`, signal),
    staleTime: Infinity,
  });

/** Where a mail is as it looks: a page that may run nothing and load nothing. */
export const addressOfHtml = (number: number): string => `/api/notification/mailbox/${number}/html`;
