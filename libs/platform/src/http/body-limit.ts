import { SetMetadata } from '@nestjs/common';

export const bodyLimitMetadata = 'tradewind:body-limit';

/** Allows a body of up to `bytes` on one route. The limit of all other routes is 1 MB. */
export const BodyLimit = (bytes: number) => SetMetadata(bodyLimitMetadata, bytes);
