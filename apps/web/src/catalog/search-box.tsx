import { IconSearch } from '@tabler/icons-react';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import classes from './search-box.module.css';
import { useSuggestions } from './use-suggestions.js';

const Suggestions = lazy(() => import('./suggestions.js').then(({ Suggestions }) => ({ default: Suggestions })));

/** Searches as one types. The combobox pattern of the ARIA guide: arrows choose, Enter opens, Esc closes. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const navigate = useNavigate();
  const { products, isSearching } = useSuggestions(text);
  useHotkeys([['/', () => input.current?.focus()]]);

  const shows = open && text.trim().length > 1;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const openProduct = (productId: string) => {
    close();
    void navigate({ to: '/products/$productId', params: { productId } });
  };
  const submit = () => {
    const chosen = products[active];
    if (shows && chosen) return openProduct(chosen.id);
    close();
    void navigate({ to: '/', search: text.trim() ? { text: text.trim() } : {} });
  };
  const move = (step: number) => {
    setOpen(true);
    setActive((at) => (products.length === 0 ? -1 : (at + step + products.length + 1) % (products.length + 1)));
  };

  return (
    <form
      role="search"
      className={classes.search}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
    >
      <IconSearch size={20} stroke={1.75} aria-hidden className={classes.icon} />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label="Search the shop"
        aria-expanded={shows}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shows && products[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        placeholder="Search the shop"
        maxLength={200}
        value={text}
        onFocus={() => setOpen(true)}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(-1);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
          const step = steps[event.key];
          if (step !== undefined) {
            event.preventDefault();
            move(step);
          }
          if (event.key === 'Escape') close();
        }}
      />
      <kbd aria-hidden>/</kbd>
      <Suspense>
        {shows && <Suggestions id={list} active={active} onOpen={openProduct} {...{ text, products, isSearching }} />}
      </Suspense>
    </form>
  );
}
