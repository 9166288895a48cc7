import { serviceNames } from '@tradewind/services';

export const usage = `Usage: npm run dead-letters -- COMMAND [OPTIONS]

  list                                    what could not be handled or published, and what waits behind it
  show LETTER                             one letter: headers, payload, error, what waits behind it
  replay LETTER | --key KEY | --type TYPE | --all
                                          tries dead letters again, those of one key in order
  discard LETTER --reason TEXT            gives a letter up for good; it stays on record with the reason

A LETTER is written as list shows it: basket/42.

  --service NAME    ${serviceNames.join(', ')}; without it all of them
  --state STATE     list: dead, retrying, parked or discarded; without it all but discarded
  --type TYPE       list, replay: messages of one type
  --key KEY         list, replay: messages of one key
  --topic TOPIC     replay --key: of one topic alone
  --limit N         list: the first N of each service (1 to 500, default 50)

  --url URL         the gateway (default http://localhost:8080, or TRADEWIND_URL)
  --email, --password
                    an operator (or TRADEWIND_EMAIL, TRADEWIND_PASSWORD); a shop on this machine is
                    taken for the demo, whose operator is known

Exit code: 0 done, 1 not done, 2 not understood.`;
