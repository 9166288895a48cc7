import { Button } from '@mantine/core';
import { useState } from 'react';
import { AccountFrame } from '../../../account/account-frame.js';
import { AddressBook, type Editing } from './-address-book.js';

export function AddressesScreen() {
  const [editing, setEditing] = useState<Editing>(null);
  const add = (
    <Button disabled={editing === 'new'} onClick={() => setEditing('new')}>
      Add an address
    </Button>
  );
  return (
    <AccountFrame title="Your addresses" lead="The checkout proposes the default one." action={add}>
      {({ name }) => <AddressBook name={name} editing={editing} onEdit={setEditing} />}
    </AccountFrame>
  );
}
