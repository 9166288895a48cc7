import classes from './remark.module.css';

interface RemarkProps {
  readonly detail: string | null;
  readonly operatorId: string | null;
}

/** What an entry of a history says, and who caused it. */
export function Remark({ detail, operatorId }: RemarkProps) {
  if (!detail && !operatorId) return null;
  return (
    <span>
      {detail}
      {operatorId && <p className={classes.by}>by {operatorId}</p>}
    </span>
  );
}
