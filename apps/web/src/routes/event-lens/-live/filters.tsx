import { Checkbox, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import classes from './filters.module.css';

const route = getRouteApi('/event-lens/');
const pauseMs = 250;

export function Filters() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.text ?? '');
  const look = useDebouncedCallback((sought: string) => {
    void navigate({ search: (before) => ({ ...before, text: sought.trim() || undefined }), replace: true });
  }, pauseMs);
  const drop = (name: 'service' | 'type') =>
    void navigate({ search: (before) => ({ ...before, [name]: undefined }), replace: true });
  return (
    <search className={classes.filters} aria-label="Flows">
      <TextInput
        className={classes.text}
        aria-label="Look for an id, a type, a key or a name"
        placeholder="id, type, key or name"
        leftSection={<IconSearch size={17} aria-hidden />}
        value={text}
        maxLength={128}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          look(value);
        }}
      />
      {(['service', 'type'] as const).map(
        (name) =>
          search[name] && (
            <button key={name} type="button" className={classes.dropped} onClick={() => drop(name)}>
              {name}: {search[name]} <span aria-hidden>✕</span>
              <VisuallyHidden>, no longer</VisuallyHidden>
            </button>
          ),
      )}
      <Checkbox
        label="with what only reads"
        checked={search.reads === true}
        onChange={({ currentTarget: { checked } }) =>
          void navigate({ search: (before) => ({ ...before, reads: checked || undefined }), replace: true })
        }
      />
    </search>
  );
}
