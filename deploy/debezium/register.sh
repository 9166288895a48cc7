#!/bin/bash
# Gives Kafka Connect at CONNECT_URL the connectors of the named services, or updates them.
set -euo pipefail

for service in "$@"; do
  sed "s/{service}/$service/g" "$(dirname "$0")/outbox-connector.json" |
    curl -fsS -o /dev/null -X PUT -H 'Content-Type: application/json' --data-binary @- \
      "$CONNECT_URL/connectors/$service-outbox/config"
  echo "$service-outbox is registered"
done
