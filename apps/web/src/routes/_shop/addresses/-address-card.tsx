import { Button } from '@mantine/core';
import cards from '../../../account/card.module.css';
import { countryName } from '../../../account/countries.js';
import type { KeptAddress } from '../../../account/queries.js';
import { useChooseDefaultAddress } from '../../../account/use-choose-default-address.js';
import classes from './-addresses-screen.module.css';

interface AddressCardProps {
  readonly address: KeptAddress;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function AddressCard({ address, onEdit, onRemove }: AddressCardProps) {
  const { addressId, recipient, street, postalCode, city, country, isDefault } = address;
  const choose = useChooseDefaultAddress();
  const named = `${recipient}, ${street}`;
  return (
    <article className={`${cards.card} ${classes.address}`} data-default={isDefault || undefined}>
      <h2>
        {recipient} {isDefault && <span className={classes.default}>Default</span>}
      </h2>
      <p>
        {street}
        <br />
        {postalCode} {city}
        <br />
        {countryName(country)}
      </p>
      <div className={classes.actions}>
        <Button variant="default" size="xs" aria-label={`Change ${named}`} onClick={onEdit}>
          Change
        </Button>
        <Button variant="default" size="xs" aria-label={`Remove ${named}`} onClick={onRemove}>
          Remove
        </Button>
        {!isDefault && (
          <Button
            variant="subtle"
            size="xs"
            aria-label={`Make ${named} the default`}
            onClick={() => choose.mutate(addressId)}
          >
            Make it the default
          </Button>
        )}
      </div>
    </article>
  );
}
