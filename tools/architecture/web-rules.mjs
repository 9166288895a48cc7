import { anywhere } from './places.mjs';

const web = `${anywhere}apps/web/src`;

/** The rules of the web app. Its layers: screens in `routes`, below them a folder per subject, below these `design` and `api`. */
export const webRules = [
  {
    name: 'the-web-knows-the-shop-by-its-apis',
    comment: 'What runs in a browser is built from the OpenAPI documents, as the client of another company would be.',
    from: { path: `${web}/` },
    to: { path: '^libs/' },
  },
  {
    name: 'subjects-know-no-screen',
    comment: 'A screen composes subjects. What two screens need belongs to a subject.',
    from: { path: `${web}/(?!routes/|router\\.tsx$|routeTree\\.gen\\.ts$)` },
    to: { path: '^$1apps/web/src/routes/' },
  },
  {
    name: 'design-and-api-know-no-subject',
    comment: 'The design system and the clients of the APIs serve every screen, also that of a new service.',
    from: { path: `${web}/(design|api)/` },
    to: { path: '^$1apps/web/src/(?!design/|api/)' },
  },
  {
    name: 'the-lens-knows-no-shop',
    comment: 'The Event Lens shows whatever the trail tells. A system that is made from this one keeps it as it is.',
    from: { path: `${web}/(lens|routes/event-lens)/` },
    to: { path: '^$1apps/web/src/(?!lens/|routes/event-lens/|design/|api/|session/(queries|sign-in-link))' },
  },
];
