import { VisuallyHidden } from '@mantine/core';
import { IconShoppingBag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, type MouseEvent, Suspense } from 'react';
import classes from './basket-button.module.css';
import { showBasket, useBasketDrawer } from './drawer-state.js';
import { basketQuery, piecesIn } from './queries.js';
import { useGuestVisit } from './use-guest-visit.js';

const BasketDrawer = lazy(() => import('./basket-drawer.js'));

/** Opens the basket as a drawer. It is a link to its page, too: for another tab, and where the drawer would show the same. */
export function BasketButton() {
  const { data: basket } = useQuery(basketQuery);
  const shown = useBasketDrawer();
  const isOnPage = useLocation({ select: ({ pathname }) => pathname === '/basket' || pathname === '/checkout' });
  useGuestVisit();
  const pieces = basket ? piecesIn(basket) : 0;
  const open = (event: MouseEvent) => {
    if (isOnPage || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    showBasket();
  };
  return (
    <>
      <Link to="/basket" className={classes.button} onClick={open}>
        <IconShoppingBag size={20} stroke={1.75} aria-hidden />
        <span className={classes.word}>Basket</span>
        {pieces > 0 ? <b>{pieces}</b> : <VisuallyHidden>0</VisuallyHidden>}
        <VisuallyHidden>{pieces === 1 ? 'piece' : 'pieces'}</VisuallyHidden>
      </Link>
      <Suspense>{shown && !isOnPage && <BasketDrawer added={shown.added} />}</Suspense>
    </>
  );
}
