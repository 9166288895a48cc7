import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type MailKind, mailKinds } from '../../../../mails/mail.js';
import { SavedFilters } from '../../../../office/saved-filters-bar.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { ToolBar } from '../../../../office/tool-bar.js';
import { MailList } from './mail-list.js';
import classes from './mails.module.css';

const route = getRouteApi('/back-office/mails/');

const presets = [
  { name: 'All mails', search: {} },
  { name: 'Failed', search: { status: 'failed' } },
  { name: 'Waiting', search: { status: 'waiting' } },
  { name: 'No address yet', search: { status: 'unaddressed' } },
  { name: 'Not sent', search: { status: 'suppressed' } },
] as const;

const kinds = Object.entries(mailKinds).map(([value, label]) => ({ value, label }));

export function MailsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <ScreenHeading title="Mails" note="What became of each mail. One about the same fact is sent once." />
      <ToolBar>
        <SavedFilters screen="mails" presets={presets} search={search} />
        <NativeSelect
          aria-label="Kind of mail"
          data={[{ value: '', label: 'Any kind' }, ...kinds]}
          value={search.kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              search: (before) => ({ ...before, kind: (value || undefined) as MailKind | undefined }),
              resetScroll: false,
            })
          }
        />
      </ToolBar>
      {search.personId && (
        <p className={classes.person}>
          Only mails to one person.{' '}
          <Link from="/back-office/mails/" to="/back-office/mails" search={({ personId: _, ...others }) => others}>
            Show those to everybody
          </Link>
        </p>
      )}
      <MailList search={search} />
    </>
  );
}
