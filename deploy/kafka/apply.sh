#!/bin/bash
# Creates the topics of the events, and lets each service do what acls.txt says. May be run again at any time.
#   KAFKA_BROKERS     one broker or more, as host:port
#   COMMAND_CONFIG    file with the operator's client properties; without it the connection is readable and anonymous
#   KAFKA_BIN         folder of Kafka's tools (default /opt/kafka/bin)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=${KAFKA_BIN:-/opt/kafka/bin}
connection=(--bootstrap-server "$KAFKA_BROKERS" ${COMMAND_CONFIG:+--command-config "$COMMAND_CONFIG"})

while read -r topic partitions <&3; do
  "$bin/kafka-topics.sh" "${connection[@]}" --create --if-not-exists --topic "$topic" --partitions "$partitions"
done 3< <(grep -v '^#' "$here/topics.txt")

while read -ra rule <&3; do
  "$bin/kafka-acls.sh" "${connection[@]}" --add "${rule[@]}"
done 3< <(grep -v '^#' "$here/acls.txt")
