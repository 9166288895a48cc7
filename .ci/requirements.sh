# Installs programs that a step needs, if this is a Debian on which we are root. Each returns a failure if its program is still missing.

install_java() {
  command -v java >/dev/null && command -v mvn >/dev/null && return
  install_packages openjdk-17-jre-headless maven
}

install_pgbench() {
  command -v pgbench >/dev/null || ls /usr/lib/postgresql/*/bin/pgbench >/dev/null 2>&1 && return
  install_packages --no-install-recommends postgresql-contrib
}

install_promtool() { # RUNLEVEL=1: only the program is needed, not the service
  command -v promtool >/dev/null && return
  RUNLEVEL=1 install_packages --no-install-recommends prometheus
}

install_python() {
  command -v python3 >/dev/null && python3 -c 'import venv, ensurepip' 2>/dev/null && return
  install_packages --no-install-recommends python3-venv
}

install_chromium() {
  command -v "${CHROMIUM:-/usr/bin/chromium}" >/dev/null && return
  [ -z "${CHROMIUM:-}" ] && install_packages --no-install-recommends chromium fonts-liberation
}

headless_chromium() { # prints the path of the Chromium that needs least: the headless shell, which Playwright also prefers
  local shell=/usr/bin/chromium-headless-shell
  if [ -n "${CHROMIUM:-}" ]; then echo "$CHROMIUM"
  elif [ -x "$shell" ] || install_packages --no-install-recommends chromium-headless-shell >&2; then echo "$shell"
  else echo /usr/bin/chromium; fi
}

install_packages() { # argument of apt-get…
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}
