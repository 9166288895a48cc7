# The step that needs Kafka: one that we start and kill, or, with KAFKA_BROKERS=HOST:PORT, a running one that is only used.

kafka=127.0.0.1:19092

step_kafka() {
  if [ -x ../shared/kafka/kafka ]; then install_java; fi
  if command -v java >/dev/null && command -v mvn >/dev/null && [ -x ../shared/kafka/kafka ]; then our_kafka
  elif [ -n "${KAFKA_BROKERS:-}" ]; then running_kafka
  else skip 'Kafka stage' 'it needs Java, Maven and ../shared/kafka, or KAFKA_BROKERS'; fi
}

running_kafka() { # the shop first, so that it does not read the events of the suites
  stage 'smoke run on Kafka' npm run demo -- --smoke --broker kafka --kafka "$KAFKA_BROKERS"
  suites_against_kafka
}

suites_against_kafka() { # one after the other: both kill the server. The other specs of these libraries have run without Kafka.
  tests 'broker against Kafka' npm test -- --project broker specs/kafka/
  tests 'messaging against Kafka' npm test -- --project messaging conformance
}

empty_kafka() {
  ../shared/kafka/kafka wipe 19092
  ../shared/kafka/kafka start 19092
}

our_kafka() {
  stage 'Kafka starts' empty_kafka
  KAFKA_BROKERS=$kafka KAFKA_CONTROL=$PWD/../shared/kafka/kafka suites_against_kafka
  if [ -x ../shared/debezium/debezium ]; then
    KAFKA_BROKERS=$kafka DEBEZIUM_CONTROL=$PWD/../shared/debezium/debezium \
      tests 'change data capture' npm test -- --project messaging change-data-capture.conformance
  else skip 'change data capture' 'it needs ../shared/debezium'; fi
  stage 'Kafka starts again, without the events of the suites' empty_kafka
  stage 'smoke run on Kafka' npm run demo -- --smoke --broker kafka --kafka "$kafka"
  stage 'chaos on Kafka' without_stack_traces npm run chaos -- --kills 8 --orders 60 --seed 1 \
    --broker kafka --kafka "$kafka" --kafka-control "$PWD/../shared/kafka/kafka"
  ../shared/kafka/kafka wipe 19092
  KAFKA_SECURED_PORT=19292 KAFKA_CONTROL=$PWD/../shared/kafka/kafka \
    tests 'broker against a secured Kafka' npm test -- --project broker secured-kafka
  stage 'a cluster of Kafka brokers starts' ../shared/kafka/kafka cluster 19192
  KAFKA_CLUSTER=127.0.0.1:19192,127.0.0.1:19202,127.0.0.1:19212 KAFKA_CONTROL=$PWD/../shared/kafka/kafka \
    tests 'broker against a cluster of three Kafka brokers' npm test -- --project broker kafka-cluster
  for port in 19192 19202 19212; do ../shared/kafka/kafka wipe "$port"; done
}
