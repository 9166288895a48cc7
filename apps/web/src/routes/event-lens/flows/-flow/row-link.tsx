import { Link } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

interface RowLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** The id of the row. */
  readonly row: string;
}

/** Chooses a row of the flow on the screen: the inspector shows it. */
export function RowLink({ row, ...others }: RowLinkProps) {
  return (
    <Link
      {...others}
      from="/event-lens/flows/$correlationId"
      to="/event-lens/flows/$correlationId"
      search={(before) => ({ ...before, row })}
      replace
      resetScroll={false}
    />
  );
}
