import { Button } from '@mantine/core';
import { useState } from 'react';
import { AccountFrame } from '../../../account/account-frame.js';
import { AddressBook } from './-address-book.js';

/** The id of the address that is being changed, `new` for one that is being added. */
export type Editing = string | null;

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
