import { Anchor, Breadcrumbs } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './detail-crumbs.module.css';

interface DetailCrumbsProps {
  readonly to: LinkProps['to'];
  /** The title of the list. */
  readonly list: string;
  readonly title: string;
}

/** Leads from one thing back to the list of all. */
export const DetailCrumbs = ({ to, list, title }: DetailCrumbsProps) => (
  <Breadcrumbs component="nav" aria-label="Where you are" className={classes.crumbs}>
    <Anchor renderRoot={(props) => <Link to={to} {...props} />}>{list}</Anchor>
    <span>{title}</span>
  </Breadcrumbs>
);
