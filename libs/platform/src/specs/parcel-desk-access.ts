import { anyone, guest, only, own, person, roles, type AccessTable } from '../index.js';

export const access: AccessTable = {
  'POST /parcels': person,
  'POST /parcels/collections': person,
  'GET /parcels/count': anyone,
  'GET /parcels/weigh': anyone,
  'POST /parcels/weighed': anyone,
  'GET /parcels/refused/:why': anyone,
  'POST /parcels/lists': anyone,
  'POST /parcels/receipts': anyone,
  'POST /parcels/enquiries': anyone,
  'POST /parcels/notes': anyone,
  'GET /parcels/clerk': person,
  'GET /parcels/caller': only(...roles),
  'GET /parcels/vault': only('operations'),
  'GET /parcels/shelf': guest,
  'GET /parcels/mine': own.or('support'),
  'POST /welcomes': anyone,
};
