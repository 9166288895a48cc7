# The step that runs the tests.

step_test() {
  install_promtool || echo 'promtool is missing: the tests of the alert rules are skipped'
  tests "npm test on Node $(node --version)" npm test
  # What depends on Node is in the libraries; the services are the same code on both.
  if on_linux_x64; then
    tests 'the libraries on the oldest Node' on_oldest_node npm test -- $(ls libs | sed 's/^/--project=/')
  else skip 'the libraries on the oldest Node' 'it is fetched for Linux on x86-64 only'; fi
}
