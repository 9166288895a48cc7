import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

const route = getRouteApi('/event-lens/processes');
const pauseMs = 250;

export function ProcessFilters() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.text ?? '');
  const look = useDebouncedCallback((sought: string) => {
    void navigate({ to: '.', search: (before) => ({ ...before, text: sought.trim() || undefined }), replace: true });
  }, pauseMs);
  return (
    <search aria-label="Processes">
      <TextInput
        aria-label="Look for an id, a number or a reason"
        placeholder="id, number or reason"
        leftSection={<IconSearch size={17} aria-hidden />}
        value={text}
        maxLength={128}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          look(value);
        }}
      />
    </search>
  );
}
