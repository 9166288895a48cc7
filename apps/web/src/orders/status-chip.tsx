import { IconArrowBackUp, IconCheck, IconClock, IconPackage, IconTruck, IconX } from '@tabler/icons-react';
import type { OrderStatus } from './order.js';
import classes from './status-chip.module.css';
import { statusText } from './status-text.js';

const looks = {
  Submitted: { tone: 'waiting', Icon: IconClock },
  AwaitingStock: { tone: 'waiting', Icon: IconClock },
  AwaitingPayment: { tone: 'waiting', Icon: IconClock },
  Paid: { tone: 'going', Icon: IconPackage },
  Shipped: { tone: 'going', Icon: IconTruck },
  Delivered: { tone: 'good', Icon: IconCheck },
  Returned: { tone: 'neutral', Icon: IconArrowBackUp },
  Cancelled: { tone: 'bad', Icon: IconX },
} as const satisfies Record<OrderStatus, object>;

export function StatusChip({ status }: { status: OrderStatus }) {
  const { tone, Icon } = looks[status];
  return (
    <span className={classes.chip} data-tone={tone}>
      <Icon size={14} stroke={2.25} aria-hidden />
      {statusText(status)}
    </span>
  );
}
