# shellcheck shell=bash
# For cli/run and tests/run, which read this file: what both need of the machine.
# Everything that is said goes to standard error; only the program itself writes to standard output.

# shellcheck disable=SC2034  # for the scripts that read this file
packages=(cmake ninja-build g++ libyaml-cpp-dev libfmt-dev libboost-json1.81-dev
          libboost-program-options1.81-dev libmd-dev libcadical-dev)

say() { printf '%s\n' "$*" >&2; }

is_installed() {
  [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Runs a command with its output in a log, which is only shown if the command fails.
# Usage: quietly LOG COMMAND [ARGUMENT...]
quietly() {
  local log=$1
  shift
  if ! "$@" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    say "failed: $*" "(all output: $log)"
    return 1
  fi
}

# Installs the Debian packages that are missing. On other systems it does nothing, and the
# configuration says what it cannot find.
# Usage: install_packages LOG PACKAGE...
install_packages() {
  local log=$1 package missing=() elevated=()
  shift
  command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 0
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  local install=(apt-get install -y --no-install-recommends "${missing[@]}")
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null || { [[ ! -t 0 ]] && ! sudo -n true 2>/dev/null; }; then
      say "Some packages are missing. As root, run this line, then try again:"
      say "  apt-get update && ${install[*]}"
      return 1
    fi
    elevated=(sudo)
  fi
  say "Installing ${missing[*]} ..."
  local environment=(env DEBIAN_FRONTEND=noninteractive)
  # Old lists may still do where there is no network.
  quietly "$log" "${elevated[@]}" "${environment[@]}" apt-get update -q ||
    say "The lists of packages could not be brought up to date; trying with the old ones."
  quietly "$log" "${elevated[@]}" "${environment[@]}" "${install[@]}" -q -o DPkg::Lock::Timeout=300
}

# A build folder that was made for a checkout elsewhere cannot be used again.
# Usage: drop_foreign_build FOLDER ROOT
drop_foreign_build() {
  local cache=$1/CMakeCache.txt
  if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$2" "$cache"; then
    rm -rf -- "$1"
  fi
}
