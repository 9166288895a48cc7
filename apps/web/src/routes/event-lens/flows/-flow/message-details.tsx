import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ButtonLink } from '../../../../design/button-link.js';
import type { MessagePlace } from '../../../../lens/message-place.js';
import { messageQuery } from '../../../../lens/message-queries.js';
import classes from './inspector.module.css';
import { MessageContent } from './message-content.js';
import { MessageRefused } from './message-refused.js';

const route = getRouteApi('/event-lens/flows/$correlationId');

/** Headers and payload, which the service that wrote the message shows to whoever is on call. They are read when somebody asks. */
export function MessageDetails({ place }: { place: MessagePlace }) {
  const { message: isAsked } = route.useSearch();
  return (
    <section className={classes.message} aria-label="Message">
      {isAsked ? (
        <AskedMessage place={place} />
      ) : (
        <ButtonLink
          from="/event-lens/flows/$correlationId"
          to="/event-lens/flows/$correlationId"
          search={(before) => ({ ...before, message: true as const })}
          replace
          resetScroll={false}
          variant="default"
          size="compact-sm"
        >
          Show payload and headers
        </ButtonLink>
      )}
    </section>
  );
}

function AskedMessage({ place }: { place: MessagePlace }) {
  const { data, error, refetch } = useQuery(messageQuery(place));
  if (error) return <MessageRefused error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={120} aria-label="The message is being read" />;
  // After a restore, a position may belong to another message.
  if (data === null || data.messageId !== place.messageId)
    return (
      <p>{place.service} does not keep this message any more: rows of an outbox that are published go after a day.</p>
    );
  return <MessageContent message={data} />;
}
