import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { newId } from '@tradewind/domain';
import { AddressBook } from './address-book.js';
import { PostalAddress } from './postal-address.js';

const home = PostalAddress.of({
  ...{ recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' },
});
const office = PostalAddress.of({ ...home.toJSON(), recipient: 'Lind & Co', street: 'Kontorhaus 1' });

const idsIn = (book: AddressBook) => book.snapshot().addresses.map(({ id }) => id);

describe('An address book', () => {
  it('makes the first address the default, and keeps it when others follow', () => {
    const book = AddressBook.empty(newId());

    const first = book.add(home);
    book.add(office);

    expect(book.snapshot()).toMatchObject({ defaultId: first, addresses: [{ address: home }, { address: office }] });
  });

  it('changes an address in its place', () => {
    const book = AddressBook.empty(newId());
    const first = book.add(home);
    const second = book.add(home);

    book.change(first, office);

    expect(book.snapshot().addresses).toEqual([
      { id: first, address: office },
      { id: second, address: home },
    ]);
  });

  it('has the default that its person chooses', () => {
    const book = AddressBook.empty(newId());
    book.add(home);
    const second = book.add(office);

    book.chooseDefault(second);

    expect(book.snapshot().defaultId).toBe(second);
  });

  it('has room for 20 addresses', () => {
    const book = AddressBook.empty(newId());
    for (let kept = 0; kept < 20; kept += 1) book.add(home);

    expect(() => book.add(home)).toThrow('You can keep 20 addresses at most.');
    book.remove(idsIn(book)[7]!);
    book.add(office);
    expect(idsIn(book)).toHaveLength(20);
  });

  it('knows no address of somebody else', () => {
    const book = AddressBook.empty(newId());
    const others = AddressBook.empty(newId()).add(home);

    for (const attempt of [
      () => book.change(others, office),
      () => book.remove(others),
      () => book.chooseDefault(others),
    ])
      expect(attempt).toThrow('is not in your address book');
  });

  it('has exactly one default whenever it has an address, and the oldest takes the place of one that is removed', () => {
    const act = fc.record({ does: fc.constantFrom('add', 'remove', 'choose'), which: fc.nat(19) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const book = AddressBook.empty(newId());
        for (const { does, which } of acts) {
          const { defaultId: before } = book.snapshot();
          const id = idsIn(book)[which];
          if (does === 'add' && idsIn(book).length < 20) book.add(home);
          if (does === 'remove' && id !== undefined) book.remove(id);
          if (does === 'choose' && id !== undefined) book.chooseDefault(id);
          const { defaultId } = book.snapshot();
          const ids = idsIn(book);
          expect(defaultId === null ? ids : ids.filter((each) => each === defaultId)).toHaveLength(ids.length && 1);
          if (does === 'remove' && before !== null && !ids.includes(before)) expect(defaultId).toBe(ids[0] ?? null);
        }
      }),
    );
  });
});

describe('A postal address', () => {
  it('drops the blanks around its texts', () => {
    expect(PostalAddress.of({ ...home.toJSON(), city: ' Hamburg ' })).toEqual(home);
  });

  it('is refused with the name of the field with which no parcel would arrive', () => {
    for (const [field, value] of Object.entries({
      recipient: ' ',
      street: '',
      city: '\t',
      postalCode: ' ',
      country: 'Germany',
    }))
      expect(() => PostalAddress.of({ ...home.toJSON(), [field]: value })).toThrow(new RegExp(`^${field} must`));
  });
});
