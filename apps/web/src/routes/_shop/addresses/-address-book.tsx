import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../../account/empty.js';
import { addressesQuery, type KeptAddress } from '../../../account/queries.js';
import { useRemoveAddress } from '../../../account/use-remove-address.js';
import { Problem } from '../../../design/problem.js';
import { AddressCard } from './-address-card.js';
import { AddressForm } from './-address-form.js';
import classes from './-addresses-screen.module.css';
import { RemovedAddress } from './-removed-address.js';

/** The id of the address that is being changed, `new` for one that is being added. */
export type Editing = string | null;

interface AddressBookProps {
  /** Of the person, who is the likely recipient */
  readonly name: string;
  readonly editing: Editing;
  readonly onEdit: (editing: Editing) => void;
}

export function AddressBook({ name, editing, onEdit }: AddressBookProps) {
  const { data: addresses, error, refetch } = useQuery(addressesQuery);
  const [removed, setRemoved] = useState<KeptAddress | null>(null);
  const remove = useRemoveAddress();
  if (!addresses) {
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton height={180} radius="lg" />;
  }
  const edited = addresses.find(({ addressId }) => addressId === editing);
  const take = (address: KeptAddress) => {
    setRemoved(address);
    remove.mutate(address, { onError: () => setRemoved(null) });
  };
  return (
    <>
      {removed && <RemovedAddress key={removed.addressId} address={removed} onDone={() => setRemoved(null)} />}
      {editing === 'new' && <AddressForm recipient={name} onDone={() => onEdit(null)} />}
      {edited && <AddressForm key={edited.addressId} address={edited} recipient={name} onDone={() => onEdit(null)} />}
      {addresses.length === 0 && editing === null && (
        <Empty title="No address yet" text="Keep the ones that you order to, and the checkout fills itself in." />
      )}
      <ul className={classes.grid}>
        {addresses.map((address) => (
          <li key={address.addressId}>
            <AddressCard address={address} onEdit={() => onEdit(address.addressId)} onRemove={() => take(address)} />
          </li>
        ))}
      </ul>
    </>
  );
}
