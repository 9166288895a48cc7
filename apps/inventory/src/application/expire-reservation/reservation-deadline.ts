/** The kind of the deadlines of reservations. Their key is the order's id. The name is stored. */
export const reservationDeadline = 'reservation';
