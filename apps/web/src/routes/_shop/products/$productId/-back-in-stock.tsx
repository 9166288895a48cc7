import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { answerOf, notification } from '../../../../api/clients.js';
import type { Product } from '../../../../catalog/queries.js';
import { Problem } from '../../../../design/problem.js';
import { useUser } from '../../../../session/queries.js';
import { signInLink } from '../../../../session/sign-in-link.js';

/** Asks for a mail when there are pieces again. */
export function BackInStock({ product: { id } }: { product: Product }) {
  const user = useUser();
  const { href } = useLocation();
  const request = useMutation({
    mutationFn: () => answerOf(notification.POST('/back-in-stock-requests', { body: { productId: id } })),
  });
  if (request.isSuccess) return <p role="status">We write to you as soon as it is back in stock.</p>;
  if (!user) {
    return (
      <p>
        <a href={signInLink(href)}>Sign in</a>, and we tell you when it is back in stock.
      </p>
    );
  }
  return (
    <>
      <Button variant="default" size="md" loading={request.isPending} onClick={() => request.mutate()}>
        Tell me when it is back
      </Button>
      {request.error && <Problem error={request.error} />}
    </>
  );
}
