# The step that runs the images: with Docker Compose on stand-ins for the images, or on Docker itself.

# The mail catcher is left out: there is no stand-in for its image, and nothing waits for it.
export COMPOSE_PROFILES=

check_shop='curl -fsS http://localhost:8080/health/ready &&
  echo "the image has the pages of the shop" && curl -fsS -H "Accept: text/html" http://localhost:8080/products | grep "<div id=.root.>" &&
  docker compose exec -T gateway test ! -e node_modules/react &&
  export TRADEWIND_CLIENT_SECRET=$(docker compose exec -T identity cat /run/secrets/tools_client_secret) &&
  npm run scenario -- --url http://localhost:8080 &&
  echo "a volume that is in use gets one more database" &&
  docker compose run --rm -T secrets newcomer && docker compose run --rm -T databases newcomer &&
  password=$(docker compose run --rm -T --entrypoint cat databases /run/secrets/newcomer) &&
  newcomer="docker compose exec -T -e PGPASSWORD=$password postgres psql -h postgres -U newcomer" &&
  $newcomer -c "SELECT current_database()" &&
  echo "no role opens the database of another" && ! $newcomer -d identity -c "SELECT 1" &&
  echo "secrets are made once" && [ "$password" = "$(docker compose run --rm -T secrets newcomer &&
    docker compose run --rm -T --entrypoint cat databases /run/secrets/newcomer)" ]'

step_compose() {
  if [ -x ../shared/compose-check/verify.sh ] && [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ]; then stage 'docker compose' compose_on_stand_ins
  elif docker info >/dev/null 2>&1; then stage 'docker compose' compose_on_docker
  else skip 'docker compose' 'it needs Docker, or ../shared/compose-check, Debian and root'; fi
}

compose_on_stand_ins() ( # the stand-ins are copied into images, where their files must be writable
  check=$(mktemp -d)
  trap 'rm -rf "$check"' EXIT
  cp -r ../shared/compose-check ../shared/kafka "$check" && chmod -R u+w "$check" || exit 1
  "$check/compose-check/verify.sh" "$PWD" "set -o pipefail; { $check_shop; } 2>&1 | tee '$check/story'" && exit
  printf '\nWhat the check of the shop told last:\n' && tail -n 6 "$check/story" # the logs of the services stand between
  exit 1
)

compose_on_docker() (
  trap 'docker compose down --volumes' EXIT
  docker compose up --build --detach --wait --wait-timeout 600 && bash -c "$check_shop" && exit
  docker compose logs --no-color --tail 50
  exit 1
)
