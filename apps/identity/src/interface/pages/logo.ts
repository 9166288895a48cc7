/** The sign of the shop, in the header and on the tab of a browser. */
export const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="#0f6b74"/><path d="M15 6v14H6.500C10.500 17 14 12 15 6z" fill="#fff"/><path d="M17 9c4 2.500 7 6.500 8 11h-8z" fill="#f3d08a"/><path d="M5.500 22.500h21c-1.200 3-3.500 4.500-6.500 4.500h-8c-3 0-5.300-1.500-6.500-4.500z" fill="#fff"/></svg>';
