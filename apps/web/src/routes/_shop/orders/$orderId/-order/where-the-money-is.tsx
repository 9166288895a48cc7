import { Skeleton } from '@mantine/core';
import { IconBuildingStore, IconClock, IconWallet } from '@tabler/icons-react';
import type { WhereMoneyIs } from '../../../../../orders/money-of-order.js';
import classes from './where-the-money-is.module.css';

const icons = { yours: IconWallet, asked: IconClock, taken: IconBuildingStore } as const;

export function WhereTheMoneyIs({ money }: { money: WhereMoneyIs | undefined }) {
  if (!money) {
    return (
      <dd>
        <Skeleton height={20} mt={4} />
      </dd>
    );
  }
  const Icon = icons[money.side];
  return (
    <dd className={classes.money} data-side={money.side}>
      <Icon size={18} aria-hidden />
      {money.title}
      {money.note && <p>{money.note}</p>}
    </dd>
  );
}
