import { Skeleton, Switch } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import cards from '../../../account/card.module.css';
import { mailKinds } from '../../../account/mail-kinds.js';
import { preferencesQuery } from '../../../account/queries.js';
import { useSetPreference } from '../../../account/use-set-preference.js';
import { Problem } from '../../../design/problem.js';
import classes from './-e-mails-screen.module.css';

export function Preferences({ email }: { email: string }) {
  const { data: preferences, error, refetch } = useQuery(preferencesQuery);
  const set = useSetPreference();
  if (!preferences) {
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton height={320} radius="lg" />;
  }
  return (
    <>
      <section className={`${cards.card} ${classes.section}`} aria-labelledby="choice">
        <h2 id="choice">Your choice</h2>
        <p>They go to {email}.</p>
        <ul className={classes.list}>
          {preferences
            .filter(({ canBeSwitchedOff }) => canBeSwitchedOff)
            .map(({ kind, enabled }) => (
              <li key={kind}>
                <Switch
                  label={mailKinds[kind]}
                  withThumbIndicator={false}
                  checked={enabled}
                  onChange={({ currentTarget: { checked } }) => set.mutate({ kind, enabled: checked })}
                />
              </li>
            ))}
        </ul>
      </section>
      <section className={`${cards.card} ${classes.section}`} aria-labelledby="always">
        <h2 id="always">Always</h2>
        <p>These tell you about an order or keep your account safe.</p>
        <ul className={`${classes.list} ${classes.always}`}>
          {preferences
            .filter(({ canBeSwitchedOff }) => !canBeSwitchedOff)
            .map(({ kind }) => (
              <li key={kind}>
                <IconCheck size={18} aria-hidden />
                {mailKinds[kind]}
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}
