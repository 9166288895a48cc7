import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import classes from './customers.module.css';

const route = getRouteApi('/back-office/customers/');

export function FindCustomer({ text }: { text: string }) {
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(text);
  return (
    <form
      role="search"
      className={classes.find}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ search: { text: typed.trim() || undefined } });
      }}
    >
      <TextInput
        type="search"
        aria-label="Name or e-mail address"
        placeholder="Name or e-mail address"
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={200}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <Button type="submit" variant="default">
        Find
      </Button>
    </form>
  );
}
