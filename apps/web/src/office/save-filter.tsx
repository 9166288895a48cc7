import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import pills from './pill.module.css';
import classes from './saved-filters-bar.module.css';

export function SaveFilter({ onSave }: { onSave: (name: string) => void }) {
  const [isNaming, { open, close }] = useDisclosure();
  const [name, setName] = useState('');
  if (!isNaming) {
    return (
      <button type="button" className={`${pills.pill} ${classes.save}`} onClick={open}>
        <IconPlus size={14} aria-hidden />
        Save this filter
      </button>
    );
  }
  return (
    <form
      className={classes.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onSave(name);
      }}
    >
      <TextInput
        aria-label="Name of the filter"
        placeholder="Name of the filter"
        size="xs"
        maxLength={40}
        autoFocus
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <Button type="submit" size="xs">
        Save
      </Button>
      <Button variant="subtle" size="xs" onClick={close}>
        Cancel
      </Button>
    </form>
  );
}
