import { SetMetadata } from '@nestjs/common';

export const bodyLimitMetadata = 'tradewind:body-limit';

/** Lets one route take a body of up to `bytes`; every other route is limited to 1 MB. */
export const BodyLimit = (bytes: number) => SetMetadata(bodyLimitMetadata, bytes);
