import { IconArrowBackUp, IconCheck, IconClock, IconPackage, IconTruck, IconX } from '@tabler/icons-react';
import type { OrderStatus } from './order.js';
import classes from './status-chip.module.css';

const looks = {
  Submitted: { text: 'Received', tone: 'waiting', Icon: IconClock },
  AwaitingStock: { text: 'Checking stock', tone: 'waiting', Icon: IconClock },
  AwaitingPayment: { text: 'Asking the bank', tone: 'waiting', Icon: IconClock },
  Paid: { text: 'Paid', tone: 'going', Icon: IconPackage },
  Shipped: { text: 'On its way', tone: 'going', Icon: IconTruck },
  Delivered: { text: 'Delivered', tone: 'good', Icon: IconCheck },
  Returned: { text: 'Came back', tone: 'neutral', Icon: IconArrowBackUp },
  Cancelled: { text: 'Cancelled', tone: 'bad', Icon: IconX },
} as const satisfies Record<OrderStatus, object>;

export const statusText = (status: OrderStatus): string => looks[status].text;

export function StatusChip({ status }: { status: OrderStatus }) {
  const { text, tone, Icon } = looks[status];
  return (
    <span className={classes.chip} data-tone={tone}>
      <Icon size={14} stroke={2.25} aria-hidden />
      {text}
    </span>
  );
}
