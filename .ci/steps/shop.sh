# Steps that start a shop of their own, on the PostgreSQL log.

step_smoke() { stage 'smoke run on the PostgreSQL log, on the oldest Node' on_oldest_node npm run demo -- --smoke; }

step_chaos() {
  stage 'chaos on the PostgreSQL log' without_stack_traces npm run chaos -- --kills 8 --orders 60 --seed 1
}

step_bench() { # figures of a busy machine say nothing: it fails only if a benchmark does not come to its end
  if install_pgbench; then stage 'benchmarks of whole services run to their end on small workloads' npm run bench -- checkout process gateway lens lens-load lens-seen --quick
  else skip 'benchmarks on small workloads' 'they need pgbench'; fi
}

step_fuzz() {
  if install_python; then tests 'fuzzing of the APIs' npm run fuzz -- --seed 1 --minutes 2
  else skip 'fuzzing of the APIs' 'it needs Python 3 with venv'; fi
}

without_stack_traces() { # command…; an intended fault is logged in one line
  local log code
  log=$(mktemp)
  "$@" 2>&1 | tee "$log"; code=${PIPESTATUS[0]}
  if [ "$code" = 0 ] && grep -nE '^ +at .*(:[0-9]+:[0-9]+|<anonymous>)\)?' "$log"; then echo 'These lines are part of a stack trace.'; code=1; fi
  rm -f "$log"
  return "$code"
}
