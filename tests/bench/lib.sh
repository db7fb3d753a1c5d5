# Sourced by `run`: servers, data and load. All that is started is stopped by `clean_up`, all that is written is in $home.

# HOST: every server listens on loopback alone.
host=127.0.0.1

servers=()

clean_up() {
  stop_all
  no_database
  rm -rf "$home"
}

# stop PID: stops a server that `served` started.
stop() {
  local pid
  kill "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
  for pid in "${!servers[@]}"; do
    if [ "${servers[$pid]}" = "$1" ]; then unset "servers[$pid]"; fi
  done
}

stop_all() {
  local pid
  for pid in "${servers[@]}"; do stop "$pid"; done
}

# served PORT COMMAND...: starts a server and waits until it answers; its process id is then in $server.
served() {
  local port=$1 log=$home/log.$1 attempt
  shift
  "$@" >"$log" 2>&1 &
  server=$!
  servers+=("$server")
  for attempt in $(seq 600); do
    # any answer will do: mocks know no /readyz
    curl -s -o /dev/null "http://$host:$port/readyz" && return
    if ! kill -0 "$server" 2>/dev/null || [ "$attempt" = 600 ]; then
      echo "$1 does not serve:" >&2
      tail -n 20 "$log" >&2
      return 1
    fi
    sleep 0.1
  done
}

# hangup FOLDER [FLAG...]: serves a data folder; sets $server and $port.
hangup() {
  port=$("$helper" free-port)
  served "$port" "$program" serve --data "$1" --listen "$host:$port" --no-rate-limits "${@:2}"
}

# database: starts a PostgreSQL of its own, empty, whose address is then in $store.
database() {
  # beside the build, as $home is, where its user can go
  coproc POSTGRES { TMPDIR=$target exec tests/with-postgres --durable --by-hand; }
  postgres=$POSTGRES_PID
  # shellcheck disable=SC2153
  exec {orders}>&"${POSTGRES[1]}"
  read -r store <&"${POSTGRES[0]}"
}

# no_database: stops it, and removes it.
no_database() {
  if [ -n "${orders:-}" ]; then
    exec {orders}>&-
    eval "exec ${POSTGRES[1]}>&-"
    wait "$postgres" || true
    orders=''
  fi
}

# folder NAME [FLAG...]: makes a data folder with accounts and without sessions.
folder() {
  "$helper" make "$home/$1" --ids "$home/accounts" --log "$log" "${@:2}"
}

# Tokens are the same for all that have one folder's keys, and so all folders are copies of the first.
copy() {
  rm -rf "${home:?}/$2"
  cp -r "$home/$1" "$home/$2"
}

# seed NAME WHAT...: adds sessions to a folder that no server uses, and waits until all is on the disk.
seed() {
  "$helper" seed "$home/$1" "${@:2}"
  # what the system still has to write would be written during the measurement
  sync "$home/$1"/*
}

# load SECONDS CONNECTIONS PORT: drives load as told by the variables that load.lua names; its numbers are then in
# $requests, $took, $rate, $p50, $p99, $worst, $refused, $broken and $used_up.
load() {
  local threads=2 line
  if [ "$2" -lt 2 ]; then threads=1; fi
  # --timeout: what takes longer is an error, not a latency
  line=$(wrk -t"$threads" -c"$2" -d"$1" --timeout 30s -s tests/bench/load.lua "http://$host:$3" -- "$threads" |
    grep '^LOAD ') || { echo "wrk measured nothing" >&2; return 1; }
  read -r _ requests took rate p50 p99 worst refused broken used_up <<<"$line"
  if [ "$refused" != 0 ] || [ "$broken" != 0 ] || [ "$requests" = 0 ]; then
    echo "$requests answers, of which $refused refused and $broken connections broken: $METHOD $BEFORE…" >&2
    return 1
  fi
}

# The settings of `load`, for one measurement: with AGAIN lines are used over and over.
gets() { METHOD=GET BEFORE=$path AFTER='' LINES=$ids AGAIN=1 TOKEN=$token load "$@"; }
polls() { METHOD=GET BEFORE=$path AFTER='' LINES=$polled AGAIN=1 TOKEN=$token load "$@"; }
ends() { METHOD=DELETE BEFORE=$path AFTER='' LINES=$ids TOKEN=$token load "$@"; }
scattered_ends() { METHOD=DELETE BEFORE=$path AFTER='' LINES=$scattered TOKEN=$token load "$@"; }
mock_ends() { METHOD=DELETE BEFORE=$path AFTER='' LINES=$ids AGAIN=1 TOKEN=$token load "$@"; }

# pages BEFORE AFTER LINES: the median latency of a table over one connection, in ms, is then in $p50. One that takes
# seconds is asked for once, or a load would end before its first answer.
pages() {
  local once
  once=$(curl -sfg -o /dev/null -w '%{time_total}' -H "Authorization: Bearer $token" \
    "http://$host:$port$1$(head -n 1 "$3")$2")
  if awk -v once="$once" -v most="$page_seconds" 'BEGIN { exit !(once > most / 5) }'; then
    p50=$(awk -v once="$once" 'BEGIN { print once * 1000 }')
  else
    METHOD=GET BEFORE=$1 AFTER=$2 LINES=$3 AGAIN=1 TOKEN=$token load "$page_seconds" 1 "$port"
  fi
}

# note KEY VALUE: keeps a measurement of this round.
note() {
  printf '%s\t%s\t%s\n' "$1" "$round" "$2" >>"$results"
  printf '  round %s  %-22s %s\n' "$round" "$1" "$2" >&2
}

# memory PID: resident memory in MB.
memory() { awk '/^VmRSS:/ { printf "%.1f", $2 / 1024 }' "/proc/$1/status"; }
