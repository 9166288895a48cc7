# Counts what passes, fails and is skipped, and tells at the end what failed. For `.ci/run`.

passed=0 failed=0 skipped=0
summary=() failures=()

stage() { # name command…
  local name=$1 start=$SECONDS log code; shift
  printf '\n=== %s\n' "$name"
  log=$(mktemp)
  "$@" 2>&1 | tee "$log"; code=${PIPESTATUS[0]}
  if [ "$code" = 0 ]; then passed=$((passed + 1)); summary+=("passed   $name ($((SECONDS - start)) s)")
  else failed=$((failed + 1)); summary+=("FAILED   $name ($((SECONDS - start)) s)"); failures+=("$name:" "$(what_failed "$log")"); fi
  rm -f "$log"
}

skip() { # name reason
  skipped=$((skipped + 1)); summary+=("skipped  $1: $2")
}

tests() { # name command…; adds the tests that the command counts on its last line
  local name=$1 start=$SECONDS log counts code; shift
  printf '\n=== %s\n' "$name"
  log=$(mktemp)
  "$@" 2>&1 | tee "$log"; code=${PIPESTATUS[0]}
  counts=$(tail -n 1 "$log")
  if [[ $counts =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed,\ ([0-9]+)\ skipped$ ]]; then
    passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2])) skipped=$((skipped + BASH_REMATCH[3]))
    [[ $code != 0 && ${BASH_REMATCH[2]} = 0 ]] && failed=$((failed + 1))
  else failed=$((failed + 1)); counts='no counts'; fi
  summary+=("$([ "$code" = 0 ] && echo 'passed  ' || echo 'FAILED  ') $name: $counts ($((SECONDS - start)) s)")
  [ "$code" = 0 ] || failures+=("$name:" "$(what_failed "$log")")
  rm -f "$log"
}

what_failed() { # log; the failed tests with what they say first, or else the last lines
  local lines
  lines=$(sed -E 's/\x1b\[[0-9;]*[A-Za-z]//g' "$1" |
    awk '/^ FAIL |^(not ok|FAILED) / { left = 2 } /^ +[0-9]+\) \[/ { left = 10 } /^ +✗ [a-z]+ as [a-z]+:/ { left = 1 } /^- ST[0-9]/ { left = 4 } left > 0 && NF { print; left-- }')
  [ -n "$lines" ] || lines=$(grep -E '\S' "$1" | tail -n 8)
  printf '%s\n' "$lines" | head -n 40 | cut -c 1-200 | sed 's/^ */  /'
}

finish() {
  printf '\n=== Summary\n'
  printf '%s\n' "${summary[@]}"
  [ ${#failures[@]} = 0 ] || { printf '\n=== What failed\n'; printf '%s\n' "${failures[@]}" ''; }
  printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  exit $((failed > 0))
}
