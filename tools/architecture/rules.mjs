import { libraryRules } from './library-rules.mjs';
import { anywhere, spec } from './places.mjs';
import { webRules } from './web-rules.mjs';

const app = `${anywhere}apps/([^/]+)/src`;
const sameApp = '^$1apps/$2/src';

/** The architecture rules that dependency-cruiser checks. The name says what must hold; the comment says why. */
export function rules(libraries) {
  return [
    {
      name: 'domain-imports-only-the-domain',
      comment: 'A domain without a framework, database or broker can be understood, tested and kept on its own.',
      from: { path: `${app}/domain/`, pathNot: spec },
      to: { pathNot: [`${sameApp}/domain/`, '^libs/domain/src/'] },
    },
    {
      name: 'application-imports-no-outer-layer',
      comment: 'A use case works the same over HTTP and over a broker, and with any database.',
      from: { path: `${app}/application/`, pathNot: spec },
      to: { path: `${sameApp}/(read-model|infrastructure|interface|[^/]+\\.ts$)` },
    },
    {
      name: 'read-model-imports-only-the-domain',
      comment: 'A view shows the data of domain events. It decides nothing, and no decision is based on it.',
      from: { path: `${app}/read-model/`, pathNot: spec },
      to: { path: `${sameApp}/(application|infrastructure|interface|[^/]+\\.ts$)` },
    },
    {
      name: 'infrastructure-imports-no-interface',
      comment: 'Both are outer layers. Code that they share belongs in the application layer.',
      from: { path: `${app}/infrastructure/`, pathNot: spec },
      to: { path: `${sameApp}/interface/` },
    },
    {
      name: 'interface-imports-no-infrastructure',
      comment: 'Both are outer layers. Code that they share belongs in the application layer.',
      from: { path: `${app}/interface/`, pathNot: spec },
      to: { path: `${sameApp}/infrastructure/` },
    },
    {
      name: 'services-import-no-other-service',
      comment: 'A service receives the data that it needs of another service through integration events.',
      from: { path: `${anywhere}apps/([^/]+)/` },
      to: { path: '^$1apps/', pathNot: '^$1apps/$2/' },
    },
    {
      name: 'only-the-gateway-knows-all-services',
      comment: 'A service that knows the others would soon call one of them. Tools and specs may know them too.',
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
        'A domain event is internal to its service. Only events that a domain-event handler writes to the outbox leave it.',
      from: { path: `${anywhere}(libs/(messaging|contracts)/|apps/[^/]+/src/interface/.*integration)`, pathNot: spec },
      to: { path: '\\.domain-event\\.ts$' },
    },
    {
      name: 'command-handlers-never-write-to-the-outbox',
      comment:
        'A command changes an aggregate; handlers of its domain events publish. Identity deliberately shows when less is enough.',
      from: { path: `${anywhere}apps/[^/]+/src/application/.+\\.handler\\.ts$`, pathNot: 'apps/identity/' },
      to: { path: '^libs/messaging/', reachable: true },
    },
    {
      name: 'no-cycles',
      comment: 'The load order of modules that import each other depends on which of them is imported first.',
      from: {},
      to: { circular: true },
    },
  ].concat(webRules, libraryRules(libraries));
}
