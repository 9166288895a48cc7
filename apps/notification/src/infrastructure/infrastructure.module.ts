import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { mailLinkSettings, type MailLinkSettings, settingsProvider } from '@tradewind/platform';
import { DeliveryFigures } from '../application/ports/delivery-figures.js';
import { MailComposer } from '../application/ports/mail-composer.js';
import { MailTransport } from '../application/ports/mail-transport.js';
import { UnsubscribeLinks } from '../application/ports/unsubscribe-links.js';
import { BackInStockRequestRepository } from '../domain/back-in-stock/back-in-stock-request.repository.js';
import { BasketRepository } from '../domain/basket/basket.repository.js';
import { MailRepository } from '../domain/mail/mail.repository.js';
import { PersonRepository } from '../domain/person/person.repository.js';
import { PreferencesRepository } from '../domain/preferences/preferences.repository.js';
import { ProductRepository } from '../domain/product/product.repository.js';
import { AccountLinks } from './account-links/account-links.js';
import { backInStockRequestSchema } from './back-in-stock/back-in-stock-request.schema.js';
import { TypeOrmBackInStockRequestRepository } from './back-in-stock/typeorm-back-in-stock-request.repository.js';
import { TypeOrmBasketRepository } from './basket/typeorm-basket.repository.js';
import { SendingFigures } from './figures/sending-figures.js';
import { mailSchema } from './mail/mail.schema.js';
import { TypeOrmMailRepository } from './mail/typeorm-mail.repository.js';
import { TypeOrmPersonRepository } from './person/typeorm-person.repository.js';
import { preferencesSchema } from './preferences/preferences.schema.js';
import { TypeOrmPreferencesRepository } from './preferences/typeorm-preferences.repository.js';
import { PreviewTransport } from './preview/preview-transport.js';
import { TypeOrmProductRepository } from './product/typeorm-product.repository.js';
import { MAIL_SETTINGS, type MailSettings, mailSettings } from './settings/mail-settings.js';
import { readSender } from './settings/sender.js';
import { mailTransport } from './smtp/mail-transport.js';
import { type ComposerValues, TemplateMailComposer } from './templates/template-mail-composer.js';
import { SignedUnsubscribeLinks } from './unsubscribe/signed-unsubscribe-links.js';
import { UnsubscribeKey } from './unsubscribe/unsubscribe-key.js';

const MAIL_LINK_SETTINGS = Symbol('MAIL_LINK_SETTINGS');

export const schemas = [mailSchema, preferencesSchema, backInStockRequestSchema];

const repositories = [
  { provide: MailRepository, useClass: TypeOrmMailRepository },
  { provide: PersonRepository, useClass: TypeOrmPersonRepository },
  { provide: ProductRepository, useClass: TypeOrmProductRepository },
  { provide: BasketRepository, useClass: TypeOrmBasketRepository },
  { provide: PreferencesRepository, useClass: TypeOrmPreferencesRepository },
  { provide: BackInStockRequestRepository, useClass: TypeOrmBackInStockRequestRepository },
];

const ports = [
  { provide: DeliveryFigures, useClass: SendingFigures },
  { provide: MailTransport, useFactory: mailTransport, inject: [MAIL_SETTINGS, PreviewTransport] },
  {
    provide: UnsubscribeLinks,
    useFactory: ({ SHOP_URL }: MailSettings, key: UnsubscribeKey) => new SignedUnsubscribeLinks(SHOP_URL, key),
    inject: [MAIL_SETTINGS, UnsubscribeKey],
  },
  {
    provide: MailComposer,
    useFactory: (settings: MailSettings, links: UnsubscribeLinks, accountLinks: AccountLinks) =>
      new TemplateMailComposer(composerValues(settings), links, accountLinks),
    inject: [MAIL_SETTINGS, UnsubscribeLinks, AccountLinks],
  },
];

function composerValues({ SHOP_URL: shopUrl, MAIL_FROM }: MailSettings): ComposerValues {
  return { shopUrl, domain: readSender(MAIL_FROM)!.address.split('@')[1]! };
}

/** Binds each repository and port to the class that implements it. */
@Module({
  imports: [TerminusModule],
  providers: [
    settingsProvider(MAIL_SETTINGS, mailSettings),
    {
      provide: AccountLinks,
      useFactory: ({ SHOP_URL }: MailSettings, { MAIL_LINK_KEY }: MailLinkSettings) =>
        new AccountLinks(SHOP_URL, MAIL_LINK_KEY),
      inject: [MAIL_SETTINGS, MAIL_LINK_SETTINGS],
    },
    settingsProvider(MAIL_LINK_SETTINGS, mailLinkSettings),
    PreviewTransport,
    UnsubscribeKey,
    ...repositories,
    ...ports,
  ],
  exports: [MAIL_SETTINGS, ...repositories.map(({ provide }) => provide), ...ports.map(({ provide }) => provide)],
})
export class InfrastructureModule {}
