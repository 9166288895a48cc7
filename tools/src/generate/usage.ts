export const usage = `Usage: npm run generate -- COMMAND [OPTIONS]

  service NAME                        a service with an aggregate, a database, a route, specs
    --aggregate NAME                    its aggregate (default: the name of the service)
  service NAME --remove               takes the service out, with its events
  use-case SERVICE NAME               a command that changes an aggregate, its route, a spec
    --event NAME                        the domain event that it raises (redeem-points: points-redeemed)
  integration-event SERVICE NAME      a contract in version 1, and the handler that publishes it
    --when NAME                         the domain event that makes it be published (default: of the same name)
  consumer SERVICE EVENT [USE-CASE]   a reaction to an event of another service
  sync                                writes what follows from the list of services
  check                               complains about what does not fit the list of services

  --aggregate NAME   the aggregate, where a service has several
  --dry-run          shows which files would be written
  --help             shows this

Names are written in words such as loyalty-account. In a terminal, what is missing is asked for.
How it fits together: docs/guide/adding-a-service.md`;
