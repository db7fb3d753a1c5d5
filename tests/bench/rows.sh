# Sourced by `run`: what is measured, one function a row of the table. `each_round` functions run once a round, so that
# rounds of all rows are interleaved; each starts its servers and stops them.

path=/api/v1/ActivitySession/
summaries=/api/v1/ActivitySession/SummaryByStatus

# How many live sessions a load of ends needs, by how fast it went before: half as many again.
enough() { awk -v rate="$ends_a_second" -v seconds="$1" 'BEGIN { printf "%d", rate * seconds * 1.5 + 20000 }'; }

# The base of all data: accounts, and a history of 10,000 sessions. How fast ends are is found out once.
base() {
  folder base
  seed base --ended 10000
  token=$("$helper" token "$home/base" 'DEMO\admin')
  application=$("$helper" token "$home/base" 'DEMO\sweeper')
  ids=$home/ids
  scattered=$home/scattered
  polled=$home/polled
  copy base probe
  seed probe --live 40000 --ids "$ids"
  hangup "$home/probe"
  MOST=30000 ends 20 64 "$port"
  ends_a_second=$rate
  stop "$server"
  rm -rf "$home/probe"
}

# Ends and reads by id at full load, beside the no-op (and mocks).
rates() {
  copy base live
  seed live --live "$(enough "$seconds")" --ids "$scattered" --scattered
  seed live --live "$(enough "$seconds")" --ids "$ids"
  head -n 1000 "$ids" >"$polled"
  port=$("$helper" free-port)
  served "$port" "$helper" no-op "$port"
  gets 1 64 "$port"
  mock_ends "$seconds" 64 "$port"
  note no-op.rate "$rate"
  stop "$server"

  hangup "$home/live"
  polls 1 64 "$port"
  polls "$seconds" 64 "$port"
  note get.rate "$rate"
  gets "$seconds" 64 "$port"
  note scattered_get.rate "$rate"
  ends "$seconds" 64 "$port"
  note delete.rate "$rate"
  note delete.p99 "$p99"
  if [ "$used_up" = true ]; then echo "  all sessions were used up after $took s" >&2; fi
  scattered_ends "$seconds" 64 "$port"
  note scattered.rate "$rate"
  if [ "$used_up" = true ]; then echo "  all sessions were used up after $took s" >&2; fi
  stop "$server"
  if [ -n "$peers" ]; then mocks; fi
}

# Ends at full load by one node on PostgreSQL, and by three that share it: of as many connections together.
postgres() {
  local count node
  for count in 1 3; do
    database
    folder shared --store "$store"
    seed shared --store "$store" --live "$(enough "$seconds")" --ids "$ids"
    token=$("$helper" token "$home/shared" --store "$store" 'DEMO\admin')
    local ports=() loads=()
    for node in $(seq "$count"); do
      copy shared "node$node"
      hangup "$home/node$node" --store "$store"
      ports+=("$port")
      split -n "r/$node/$count" "$ids" >"$ids.$node"
    done
    for node in $(seq "$count"); do
      (ids=$ids.$node && ends "$seconds" $((64 / count)) "${ports[node - 1]}" && echo "$rate" >"$home/rate.$node") &
      loads+=($!)
    done
    for node in "${loads[@]}"; do wait "$node"; done
    note "postgres.$count" "$(cat $(seq -f "$home/rate.%g" "$count") | awk '{ sum += $1 } END { printf "%.1f", sum }')"
    stop_all
    no_database
    rm -rf "$home"/shared "$home"/node*
  done
  token=$("$helper" token "$home/base" 'DEMO\admin')
}

# Ends at full load for a minute: the latency, and the memory that it takes.
sustained() {
  copy base live
  seed live --live "$(enough "$sustain_seconds")" --ids "$ids"
  hangup "$home/live"
  note start.memory "$(memory "$server")"
  ends "$sustain_seconds" 64 "$port"
  note sustained.rate "$rate"
  note sustained.p99 "$p99"
  note sustained.worst "$worst"
  note sustained.memory "$(memory "$server")"
  note sustained.wal "$(stat -c %s "$home/live/hangup.db-wal" | awk '{ printf "%.1f", $1 / 1e6 }')"
  if [ "$used_up" = true ]; then echo "  all sessions were used up after $took s" >&2; fi
  stop "$server"
  rm -rf "$home/live"
}

# Makes the folder with many rows.
many() {
  copy base many
  seed many --ended $((rows - 10000))
}

# One page of 50 over HTTP, one connection; and a text that one session in all has.
tables() {
  hangup "$home/many"
  printf 'Historical\n' >"$home/newest"
  printf 'Cancelled\nCompleted\n' >"$home/states"
  shuf -i "1-$((rows - 10001))" -n 1000 --random-source=/dev/zero | xargs printf 'CHG-%07d\n' >"$home/tickets"
  pages "$summaries/" '?take=50&orderBy=startDateTimeUtc&orderDescending=true' "$home/newest"
  note page.newest "$p50"
  pages "$summaries/" '?take=50' "$home/states"
  note page.status "$p50"
  pages "$summaries/Historical?take=50&userId=" '' "$home/accounts"
  note page.user "$p50"
  pages "$summaries/Historical?take=50&filterText=" '' "$home/tickets"
  note page.text "$p50"
  stop "$server"
}

# From the program's start to the first session that it shows.
start() {
  local id
  seed many --live 1 --ids "$home/one"
  id=$(cat "$home/one")
  port=$("$helper" free-port)
  note start.time "$("$helper" start --url "http://$host:$port$path$id" --token "$token" -- \
    "$program" serve --data "$home/many" --listen "$host:$port")"
}

# CancelHanging: a tenth as many hanging as there are rows.
sweep() {
  seed many --hanging $((rows / 10))
  hangup "$home/many"
  note sweep.time "$(curl -sf -o /dev/null -w '%{time_total}' -X DELETE -H "Authorization: Bearer $application" \
    "http://$host:$port${path}CancelHanging")"
  stop "$server"
}

# The cost of one end among few sessions, many, and five times as many; always of as many ends.
growth() {
  local size
  copy base few
  for size in few many huge; do
    [ -d "$home/$size" ] || continue
    seed "$size" --live "$most" --ids "$ids"
    hangup "$home/$size"
    gets 1 64 "$port"
    MOST=$most ends 60 64 "$port"
    note "growth.$size" "$(awk -v rate="$rate" 'BEGIN { printf "%.2f", 1e6 / rate }')"
    stop "$server"
  done
}

huge() {
  copy many huge
  seed huge --ended $((rows * 4))
}

# Reads at a moderate pace without, then with 50 sign-ins a second. `--behind-proxy`: no address is throttled.
sign_ins() {
  copy base live
  seed live --live 1000 --ids "$ids"
  hangup "$home/live" --behind-proxy
  PAUSE_MS=32 gets "$seconds" 64 "$port"
  note quiet.p99 "$p99"
  "$helper" sign-ins --url "http://$host:$port" --seconds $((seconds + 2)) >"$home/sign-ins" &
  local signing=$!
  sleep 1
  PAUSE_MS=32 gets "$seconds" 64 "$port"
  note hashing.p99 "$p99"
  wait "$signing"
  note hashing.rate "$(cat "$home/sign-ins")"
  stop "$server"
}
