import { Checkbox } from '@mantine/core';
import { ChoiceCard } from '../../../../checkout/choice-card.js';
import { countryName } from '../../../../checkout/countries.js';
import { AddressFields } from './address-fields.js';
import classes from './checkout-screen.module.css';
import type { OrderFields } from './use-order-form.js';

/** Where the goods go: an address of the address book, or another one. */
export function DeliverySection({ form, kept, keptAddress, choose, isBookAway, ...fields }: OrderFields) {
  return (
    <section className={classes.section} aria-labelledby="delivery">
      <h2 id="delivery" className={classes.heading}>
        <span className={classes.number} aria-hidden>
          1
        </span>
        Delivery
      </h2>
      {kept.length > 0 && (
        <div className={classes.pairs} role="radiogroup" aria-labelledby="delivery">
          {kept.map((address) => (
            <ChoiceCard
              key={address.addressId}
              name="address"
              title={address.recipient}
              checked={address === keptAddress}
              onChoose={() => choose(address.addressId)}
            >
              {address.street}, {address.postalCode} {address.city}, {countryName(address.country)}
            </ChoiceCard>
          ))}
          <ChoiceCard name="address" title="Another address" checked={!keptAddress} onChoose={() => choose(null)} />
        </div>
      )}
      {isBookAway && <p className={classes.hint}>Your address book can’t be read now. You can type the address.</p>}
      {!keptAddress && (
        <>
          <AddressFields form={form} />
          {fields.canKeep && (
            <Checkbox
              label="Keep this address for the next time"
              checked={fields.isToKeep}
              onChange={({ currentTarget }) => fields.setToKeep(currentTarget.checked)}
            />
          )}
        </>
      )}
    </section>
  );
}
