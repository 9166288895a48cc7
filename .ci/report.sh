# Counts what passes, fails and is skipped. For `.ci/run`.

passed=0 failed=0 skipped=0
summary=()

stage() { # name command…
  local name=$1 start=$SECONDS; shift
  printf '\n=== %s\n' "$name"
  if "$@"; then passed=$((passed + 1)); summary+=("passed   $name ($((SECONDS - start)) s)")
  else failed=$((failed + 1)); summary+=("FAILED   $name ($((SECONDS - start)) s)"); fi
}

skip() { # name reason
  skipped=$((skipped + 1)); summary+=("skipped  $1: $2")
}

tests() { # name command…; adds the tests that the command counts on its last line
  local name=$1 start=$SECONDS log counts code; shift
  printf '\n=== %s\n' "$name"
  log=$(mktemp)
  "$@" 2>&1 | tee "$log"; code=${PIPESTATUS[0]}
  counts=$(tail -n 1 "$log"); rm -f "$log"
  if [[ $counts =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed,\ ([0-9]+)\ skipped$ ]]; then
    passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2])) skipped=$((skipped + BASH_REMATCH[3]))
    [[ $code != 0 && ${BASH_REMATCH[2]} = 0 ]] && failed=$((failed + 1))
  else failed=$((failed + 1)); counts='no counts'; fi
  summary+=("$([ "$code" = 0 ] && echo 'passed  ' || echo 'FAILED  ') $name: $counts ($((SECONDS - start)) s)")
}

finish() {
  printf '\n=== Summary\n'
  printf '%s\n' "${summary[@]}"
  printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  exit $((failed > 0))
}
