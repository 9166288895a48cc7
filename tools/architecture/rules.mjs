import { libraryRules } from './library-rules.mjs';
import { anywhere, spec } from './places.mjs';

const app = `${anywhere}apps/([^/]+)/src`;
const sameApp = '^$1apps/$2/src';

/** The architecture, as dependency-cruiser checks it. A name says what is so; a comment says why. */
export function rules(libraries) {
  return [
    {
      name: 'domain-imports-only-the-domain',
      comment: 'A domain that knows no framework, no database and no broker can be read, tested and kept.',
      from: { path: `${app}/domain/`, pathNot: spec },
      to: { pathNot: [`${sameApp}/domain/`, '^libs/domain/src/'] },
    },
    {
      name: 'application-imports-no-outer-layer',
      comment: 'A use case is the same over HTTP and a broker, and on any database.',
      from: { path: `${app}/application/`, pathNot: spec },
      to: { path: `${sameApp}/(read-model|infrastructure|interface|[^/]+\\.ts$)` },
    },
    {
      name: 'read-model-imports-only-the-domain',
      comment: 'A view shows what domain events tell; it decides nothing, and no decision is taken from it.',
      from: { path: `${app}/read-model/`, pathNot: spec },
      to: { path: `${sameApp}/(application|infrastructure|interface|[^/]+\\.ts$)` },
    },
    {
      name: 'infrastructure-imports-no-interface',
      comment: 'Both are outside; what they share belongs to the application.',
      from: { path: `${app}/infrastructure/`, pathNot: spec },
      to: { path: `${sameApp}/interface/` },
    },
    {
      name: 'interface-imports-no-infrastructure',
      comment: 'Both are outside; what they share belongs to the application.',
      from: { path: `${app}/interface/`, pathNot: spec },
      to: { path: `${sameApp}/infrastructure/` },
    },
    {
      name: 'services-import-no-other-service',
      comment: 'What a service needs of another it is told by an integration event.',
      from: { path: `${anywhere}apps/([^/]+)/` },
      to: { path: '^$1apps/', pathNot: '^$1apps/$2/' },
    },
    {
      name: 'only-the-gateway-knows-all-services',
      comment: 'A service that knows which others there are would soon ask one of them. Tools and specs may know, too.',
      from: { path: `${anywhere}apps/(?!gateway/)`, pathNot: spec },
      to: { path: '^libs/services/' },
    },
    {
      name: 'nobody-imports-a-service',
      comment: 'Services are started, never imported.',
      from: { path: `${anywhere}(libs/|tools/(?!architecture/))` },
      to: { path: `${anywhere}apps/` },
    },
    {
      name: 'domain-events-never-reach-messaging',
      comment:
        'A domain event is the inner talk of one service; only what a domain-event handler writes to the outbox leaves it.',
      from: { path: `${anywhere}(libs/(messaging|contracts)/|apps/[^/]+/src/interface/.*integration)`, pathNot: spec },
      to: { path: '\\.domain-event\\.ts$' },
    },
    {
      name: 'command-handlers-never-write-to-the-outbox',
      comment:
        'A command changes an aggregate; handlers of its domain events publish. Identity shows on purpose where less is enough.',
      from: { path: `${anywhere}apps/[^/]+/src/application/.+\\.handler\\.ts$`, pathNot: 'apps/identity/' },
      to: { path: '^libs/messaging/', reachable: true },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that import each other start in an order nobody chose.',
      from: {},
      to: { circular: true },
    },
  ].concat(libraryRules(libraries));
}
