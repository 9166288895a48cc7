import type { ReactNode } from 'react';
import classes from './choice-card.module.css';

interface ChoiceCardProps {
  readonly name: string;
  readonly title: string;
  readonly badge?: { readonly tone: 'good' | 'bad' | 'waiting'; readonly text: string };
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}

/** A radio button as a card. Cards of one name are one group: arrows choose. */
export function ChoiceCard({ name, title, badge, checked, onChoose, children }: ChoiceCardProps) {
  return (
    <label className={classes.card}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span className={classes.text}>
        <span className={classes.title}>
          {title}
          {badge && <span className={`${classes.badge} ${classes[badge.tone]}`}>{badge.text}</span>}
        </span>
        {children && <span className={classes.detail}>{children}</span>}
      </span>
    </label>
  );
}
