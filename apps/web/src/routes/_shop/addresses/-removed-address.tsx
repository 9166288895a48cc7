import { Button, CloseButton, Group } from '@mantine/core';
import type { KeptAddress } from '../../../account/queries.js';
import { useKeepAddress } from '../../../account/use-keep-address.js';
import { notifyRefusal } from '../../../design/notify.js';
import classes from './-addresses-screen.module.css';

interface RemovedAddressProps {
  readonly address: KeptAddress;
  readonly onDone: () => void;
}

/** The way back from a removal: the address is added again, as the default if it was. */
export function RemovedAddress({ address: { addressId: _, isDefault, ...address }, onDone }: RemovedAddressProps) {
  const keep = useKeepAddress();
  const undo = () =>
    keep.mutate(
      { address, asDefault: isDefault },
      { onSuccess: onDone, onError: (error) => notifyRefusal('The address could not be added again', error) },
    );
  return (
    <div className={classes.removed} role="status">
      <span>
        {address.recipient}, {address.street} is removed.
      </span>
      <Group gap="xs">
        <Button variant="light" size="xs" loading={keep.isPending} onClick={undo}>
          Undo
        </Button>
        <CloseButton aria-label="Close this message" onClick={onDone} />
      </Group>
    </div>
  );
}
