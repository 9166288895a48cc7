import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type Product, suggestionsQuery } from './queries.js';

const pauseMs = 120;
const none: readonly Product[] = [];

/** The products that match what is typed, once the typing pauses. */
export function useSuggestions(text: string) {
  const [settled] = useDebouncedValue(text.trim(), pauseMs);
  const { data, isFetching } = useQuery(suggestionsQuery(settled));
  return {
    products: settled.length > 1 ? (data?.items ?? none) : none,
    isSearching: isFetching || settled !== text.trim(),
  };
}
