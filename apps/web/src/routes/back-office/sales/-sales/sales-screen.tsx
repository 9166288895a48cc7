import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { dateText } from '../../../../design/moment.js';
import pills from '../../../../office/pill.module.css';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { lengths, longestFunnel, periodOf } from '../../../../sales/period.js';
import { BestSellers } from './best-sellers.js';
import { Cancellations } from './cancellations.js';
import { Funnel } from './funnel.js';
import { RevenuePerDay } from './revenue-per-day.js';
import { RevenueTiles } from './revenue-tiles.js';
import classes from './sales.module.css';
import { TimeToPay } from './time-to-pay.js';

const route = getRouteApi('/back-office/sales/');

export function SalesScreen() {
  const { days = 30 } = route.useSearch();
  const period = useMemo(() => periodOf(days, new Date()), [days]);
  const ofFunnel = useMemo(() => periodOf(Math.min(days, longestFunnel), new Date()), [days]);
  return (
    <>
      <ScreenHeading
        title="Sales"
        note={`${dateText(period.from)} to ${dateText(period.to)}, counted from the events of the shop`}
      >
        <ul className={classes.lengths} aria-label="Length of the period">
          {lengths.map((length) => (
            <li key={length}>
              <Link
                to="/back-office/sales"
                search={{ days: length }}
                resetScroll={false}
                className={pills.pill}
                activeProps={{ 'aria-current': undefined }}
                aria-current={length === days ? 'true' : undefined}
              >
                {length} days
              </Link>
            </li>
          ))}
        </ul>
      </ScreenHeading>
      <RevenueTiles period={period} />
      <RevenuePerDay period={period} />
      <div className={classes.two}>
        <Funnel period={ofFunnel} />
        <BestSellers period={period} />
        <Cancellations period={period} />
        <TimeToPay period={period} />
      </div>
    </>
  );
}
