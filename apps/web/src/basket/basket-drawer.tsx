import { Skeleton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import Drawer from '../design/drawer.js';
import { Problem } from '../design/problem.js';
import { BasketContents } from './basket-contents.js';
import classes from './basket-drawer.module.css';
import { BasketTotal } from './basket-total.js';
import { closeBasket } from './drawer-state.js';
import { OrderButton } from './order-button.js';
import { basketQuery } from './queries.js';

/** The basket beside what one looks at. Whatever leads to another screen closes it. */
export default function BasketDrawer({ added }: { added: string | undefined }) {
  const { data: basket, error, refetch } = useQuery(basketQuery);
  const router = useRouter();
  useEffect(() => router.subscribe('onBeforeNavigate', closeBasket), [router]);
  return (
    <Drawer
      opened
      onClose={closeBasket}
      title="Basket"
      position="right"
      size={480}
      closeButtonProps={{ 'aria-label': 'Close the basket' }}
    >
      <div className={classes.body}>
        <div role="status">
          {added && (
            <p className={classes.added}>
              <IconCheck size={18} aria-hidden /> {added} is in your basket
            </p>
          )}
        </div>
        {basket ? (
          <BasketContents basket={basket} plain />
        ) : error ? (
          <Problem error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton height={280} />
        )}
      </div>
      {basket && basket.items.length > 0 && (
        <div className={classes.foot}>
          <BasketTotal basket={basket} />
          <OrderButton basket={basket} />
          <Link to="/basket">See the whole basket</Link>
        </div>
      )}
    </Drawer>
  );
}
