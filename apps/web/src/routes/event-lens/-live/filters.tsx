import { Button, Checkbox, NativeSelect, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { narrowed, places, type Place } from '../../../lens/narrowing.js';
import classes from './filters.module.css';

const route = getRouteApi('/event-lens/');
const pauseMs = 250;

export function Filters() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [place, setPlace] = useState<Place>('anywhere');
  const [text, setText] = useState(search.text ?? '');
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const look = useDebouncedCallback((sought: string) => change({ text: sought.trim() || undefined }), pauseMs);
  const isAnywhere = place === 'anywhere';
  return (
    <search className={classes.filters} aria-label="Flows">
      <form
        className={classes.sought}
        onSubmit={(event) => {
          event.preventDefault();
          if (isAnywhere || !text.trim()) return;
          change(narrowed(place, text.trim()));
          setText('');
        }}
      >
        <NativeSelect
          aria-label="Where to look"
          data={places.map(({ value, label }) => ({ value, label }))}
          value={place}
          onChange={({ currentTarget: { value } }) => {
            setPlace(value as Place);
            setText(value === 'anywhere' ? (search.text ?? '') : '');
          }}
        />
        <TextInput
          className={classes.text}
          aria-label={isAnywhere ? 'Look for an id, a type, a key or a name' : `Look for this ${place}, exactly`}
          placeholder={isAnywhere ? 'id, type, key or name' : 'exactly'}
          leftSection={<IconSearch size={17} aria-hidden />}
          value={text}
          maxLength={128}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            if (isAnywhere) look(value);
          }}
        />
        {!isAnywhere && (
          <Button type="submit" variant="default">
            Add
          </Button>
        )}
      </form>
      {(['service', 'type', 'key', 'header'] as const).map(
        (name) =>
          search[name] && (
            <button key={name} type="button" className={classes.dropped} onClick={() => change({ [name]: undefined })}>
              {name}: {search[name]} <span aria-hidden>✕</span>
              <VisuallyHidden>, no longer</VisuallyHidden>
            </button>
          ),
      )}
      <Checkbox
        label="with failures"
        checked={search.failures === true}
        onChange={({ currentTarget: { checked } }) => change({ failures: checked || undefined })}
      />
      <Checkbox
        label="with what only reads"
        checked={search.reads === true}
        onChange={({ currentTarget: { checked } }) => change({ reads: checked || undefined })}
      />
    </search>
  );
}
