#!/bin/bash
# Makes the secrets that are missing, and gives each to those that need it. /secrets/kept holds all of them; /secrets/NAME is a volume
# that only NAME reads, as /run/secrets. The arguments are the databases. May be run again at any time.
set -euo pipefail
umask 077

user_of_services=1000 # the user `node` of the image
user_of_postgres=999
user_of_grafana=472

# random BYTES: prints so many, in hexadecimal
random() { od -An -v -tx1 -N"$1" /dev/urandom | tr -d ' \n'; }

# make SECRET [BYTES]: once
make() {
  [ -s "/secrets/kept/$1" ] && return
  random "${2:-32}" >"/secrets/kept/.$1"
  mv "/secrets/kept/.$1" "/secrets/kept/$1"
}

# give FILE TEXT NAME USER: to one reader
give() {
  local folder=/secrets/$3
  mkdir -p "$folder"
  printf '%s\n' "$2" >"$folder/.$1"
  chown "$4:$4" "$folder" "$folder/.$1"
  chmod 0400 "$folder/.$1"
  mv "$folder/.$1" "$folder/$1"
}

# share SECRET NAME…: the same for several services
share() {
  local secret=$1
  shift
  make "$secret"
  for name in "$@"; do give "$secret" "$(<"/secrets/kept/$secret")" "$name" "$user_of_services"; done
}

mkdir -p /secrets/kept
for database in "$@"; do
  make "password_of_$database"
  password=$(<"/secrets/kept/password_of_$database")
  give "$database" "$password" databases "$user_of_postgres"
  give database_url "postgresql://$database:$password@postgres/$database" "$database" "$user_of_services"
done

share web_client_secret identity gateway
share tools_client_secret identity
share identity_key identity
share mail_link_key identity notification
share session_key gateway
share provider_api_key payment payment_provider
share provider_operator_key payment_provider
share provider_webhook_secret payment_provider
give webhook_secrets "key_1:$(<"/secrets/kept/provider_webhook_secret")" payment "$user_of_services"

make seed_password 10
give seed_password "$(<"/secrets/kept/seed_password")" identity "$user_of_services"
make postgres
give password "$(<"/secrets/kept/postgres")" postgres "$user_of_postgres"
make cdc
give password "$(<"/secrets/kept/cdc")" cdc "$user_of_postgres"
chmod -R a+rX /secrets/cdc # for Kafka Connect, whose user depends on its image
make grafana 10
give admin_password "$(<"/secrets/kept/grafana")" grafana "$user_of_grafana"
