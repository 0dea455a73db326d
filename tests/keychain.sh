#!/usr/bin/env bash
# The windows' keychain against a real one: GNOME's, in a session of its own with an empty home; and against none.
# Needs dbus-run-session and gnome-keyring-daemon. Usage: tests/keychain.sh
set -euo pipefail
cd "$(dirname "$0")/.."

program=$(cargo test -p heard-desktop --no-run --message-format=json |
  sed -n 's/.*"executable":"\([^"]*heard_desktop[^"]*\)".*/\1/p' | tail -1)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_DATA_HOME=$home/share XDG_RUNTIME_DIR=$home/run program
unset DBUS_SESSION_BUS_ADDRESS DISPLAY

# shellcheck disable=SC2016
dbus-run-session -- bash -c '
  printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null
  timeout 60 "$program" --ignored what_is_kept'
timeout 60 "$program" --ignored without_a_keychain
