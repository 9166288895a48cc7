import { createFileRoute } from '@tanstack/react-router';
import { letterSearch } from '../../../dead-letters/search.js';
import { DeadLettersScreen } from './-dead-letters/dead-letters-screen.js';

export const Route = createFileRoute('/back-office/dead-letters/')({
  validateSearch: letterSearch,
  head: () => ({ meta: [{ title: 'Dead letters · Tradewind' }] }),
  component: DeadLettersScreen,
});
