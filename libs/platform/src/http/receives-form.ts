import { SetMetadata } from '@nestjs/common';

export const receivesFormMetadata = 'tradewind:receives-form';

/** The content types with which a browser or a mail service submits a form. */
export const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Allows a form as the body of the route, which gets it as text and unparsed. A browser sends forms from any page without asking
 * first, so the route must not trust that the sender is its own page.
 */
export const ReceivesForm = () => SetMetadata(receivesFormMetadata, true);
