import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, notification } from '../api/clients.js';
import { keysetPages } from '../api/keyset-pages.js';
import type { MailSearch } from './search.js';

const pageSize = 50;
const refreshMs = 10_000;

export const mailsKey = ['mails'] as const;

export const mailsQuery = ({ status, kind, personId }: MailSearch) =>
  infiniteQueryOptions({
    queryKey: [...mailsKey, 'list', { status, kind, personId }],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: pageSize,
        ...(status && { status }),
        ...(kind && { kind }),
        ...(personId && { personId }),
        ...(pageParam && { after: pageParam }),
      };
      return answerOf(notification.GET('/mails', { params: { query }, signal }));
    },
    ...keysetPages,
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });

export const mailQuery = (mailId: string) =>
  queryOptions({
    queryKey: [...mailsKey, mailId],
    queryFn: ({ signal }) => answerOf(notification.GET('/mails/{mailId}', { params: { path: { mailId } }, signal })),
    refetchInterval: refreshMs,
  });
