import { Anchor, Breadcrumbs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './order-screen.module.css';

interface OrderHeadProps {
  readonly crumb: string;
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}

export function OrderHead({ crumb, title, lead, children }: OrderHeadProps) {
  return (
    <>
      <Breadcrumbs className={classes.crumbs} component="nav" aria-label="Where you are">
        <Anchor renderRoot={(props) => <Link to="/orders" {...props} />}>Orders</Anchor>
        <span>{crumb}</span>
      </Breadcrumbs>
      <div className={classes.head}>
        <div role="status">
          <h1>{title}</h1>
          <p className={classes.lead}>{lead}</p>
        </div>
        {children}
      </div>
    </>
  );
}
