import {
  IconArrowsExchange,
  IconBox,
  IconBuildingWarehouse,
  IconChartBar,
  IconCreditCard,
  IconFileText,
  IconMail,
  IconMailX,
  IconUsers,
  IconZoomScan,
  type TablerIcon,
} from '@tabler/icons-react';
import { hasOneOf, type Role } from './roles.js';

export interface OfficeScreen {
  readonly path: string;
  readonly title: string;
  readonly tells: string;
  readonly icon: TablerIcon;
  /** One of them opens it: those that the services ask for what the screen reads first. */
  readonly roles: readonly Role[];
  /** What waits for somebody there is counted beside the link. All of the roles above may read it. */
  readonly waiting?: 'dead-letters' | 'payments';
}

export interface OfficeSection {
  readonly title?: string;
  readonly screens: readonly OfficeScreen[];
}

const shop: readonly OfficeScreen[] = [
  {
    path: '/back-office/sales',
    title: 'Sales',
    tells: 'Revenue, best sellers, and where baskets end',
    icon: IconChartBar,
    roles: ['analyst'],
  },
  {
    path: '/back-office/products',
    title: 'Products',
    tells: 'What is sold, for how much, and on sale until when',
    icon: IconBox,
    roles: ['catalogue', 'analyst'],
  },
  {
    path: '/back-office/stock',
    title: 'Stock',
    tells: 'What runs short, and everything that moved it',
    icon: IconBuildingWarehouse,
    roles: ['stock', 'analyst'],
  },
  {
    path: '/back-office/orders',
    title: 'Orders',
    tells: 'Where each order stands, and what to do next',
    icon: IconFileText,
    roles: ['orders', 'support', 'analyst'],
  },
  {
    path: '/back-office/payments',
    title: 'Payments',
    tells: 'Payments and refunds, and those in doubt',
    waiting: 'payments',
    icon: IconCreditCard,
    roles: ['orders', 'support', 'analyst'],
  },
  {
    path: '/back-office/customers',
    title: 'Customers',
    tells: 'Who has an account, and which roles',
    icon: IconUsers,
    roles: ['accounts', 'support'],
  },
];

const machinery: readonly OfficeScreen[] = [
  {
    path: '/event-lens',
    title: 'Event Lens',
    tells: 'Every event on its way, as it happens',
    icon: IconZoomScan,
    roles: ['operations'],
  },
  {
    path: '/back-office/dead-letters',
    title: 'Dead letters',
    tells: 'Messages that could not be handled, and what waits behind them',
    waiting: 'dead-letters',
    icon: IconMailX,
    roles: ['operations'],
  },
  {
    path: '/back-office/messaging',
    title: 'Messaging',
    tells: 'Outboxes and how far consumers lag behind',
    icon: IconArrowsExchange,
    roles: ['operations'],
  },
  {
    path: '/back-office/mails',
    title: 'Mails',
    tells: 'Which mails went out, and which did not',
    icon: IconMail,
    roles: ['support', 'analyst'],
  },
];

const sections: readonly OfficeSection[] = [{ screens: shop }, { title: 'Machinery', screens: machinery }];

/** What a person with these roles can open. A section without a screen is left out. */
export const sectionsFor = (held: readonly string[]): readonly OfficeSection[] =>
  sections
    .map((section) => ({ ...section, screens: section.screens.filter(({ roles }) => hasOneOf(held, roles)) }))
    .filter(({ screens }) => screens.length > 0);

/** The screen to which an address belongs; none for the start page. */
export const screenAt = (pathname: string): OfficeScreen | undefined =>
  [...shop, ...machinery].find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
