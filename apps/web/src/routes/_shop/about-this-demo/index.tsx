import { createFileRoute } from '@tanstack/react-router';
import { AboutScreen } from './-about/about-screen.js';

export const Route = createFileRoute('/_shop/about-this-demo/')({
  head: () => ({ meta: [{ title: 'What happens behind a purchase · Tradewind' }] }),
  component: AboutScreen,
});
