import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ProductSearch } from '../../../catalog/product-search.js';
import { brandsQuery } from '../../../catalog/queries.js';
import { moneyText } from '../../../design/money.js';
import classes from './home-screen.module.css';

/** What narrows the listing, each with a way to lift it. */
export function AppliedFilters({ search }: { search: ProductSearch }) {
  const { data: brands = [] } = useQuery(brandsQuery);
  const brand = brands.find(({ slug }) => slug === search.brand)?.name;
  const applied = appliedIn({ ...search, ...(brand === undefined ? {} : { brand }) });
  if (applied.length === 0) return null;
  return (
    <ul className={classes.applied} aria-label="Filters in use">
      {applied.map(({ text, without }) => (
        <li key={text}>
          <Link
            to="/"
            search={(before) => ({ ...before, ...without })}
            resetScroll={false}
            className={classes.chip}
            aria-label={`Without ${text}`}
          >
            {text}
            <IconX size={14} aria-hidden />
          </Link>
        </li>
      ))}
      <li>
        <Link to="/" className={classes.clear}>
          Clear all
        </Link>
      </li>
    </ul>
  );
}

interface Applied {
  readonly text: string;
  readonly without: Partial<Record<keyof ProductSearch, undefined>>;
}

const euro = (amount: number) => moneyText({ amount, currency: 'EUR' });

function appliedIn({ text, brand, minPrice, maxPrice, onSale, available }: ProductSearch): Applied[] {
  const prices =
    minPrice && maxPrice
      ? `${euro(minPrice)} to ${euro(maxPrice)}`
      : minPrice
        ? `from ${euro(minPrice)}`
        : maxPrice
          ? `up to ${euro(maxPrice)}`
          : undefined;
  return [
    ...(text ? [{ text: `“${text}”`, without: { text: undefined } }] : []),
    ...(brand ? [{ text: brand, without: { brand: undefined } }] : []),
    ...(prices ? [{ text: prices, without: { minPrice: undefined, maxPrice: undefined } }] : []),
    ...(onSale ? [{ text: 'on sale', without: { onSale: undefined } }] : []),
    ...(available ? [{ text: 'in stock', without: { available: undefined } }] : []),
  ];
}
