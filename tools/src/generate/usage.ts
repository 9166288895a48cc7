export const usage = `Usage: npm run generate -- COMMAND

  sync     brings what is written from the list of services in step with it
  check    complains about what is not in step with the list of services`;
