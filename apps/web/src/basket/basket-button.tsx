import { IconShoppingBag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import classes from './basket-button.module.css';
import { basketQuery, piecesIn } from './queries.js';

export function BasketButton() {
  const { data: basket } = useQuery(basketQuery);
  const pieces = basket ? piecesIn(basket) : 0;
  return (
    <Link
      to="/basket"
      className={classes.button}
      aria-label={`Basket, ${pieces === 1 ? '1 piece' : `${pieces} pieces`}`}
    >
      <IconShoppingBag size={20} stroke={1.75} aria-hidden />
      <span className={classes.word}>Basket</span>
      {pieces > 0 && <b>{pieces}</b>}
    </Link>
  );
}
