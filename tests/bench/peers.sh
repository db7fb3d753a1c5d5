# Sourced by `run`: mock servers that others use for the same contract, from npm into target/tools.

peers_folder=$tools/peers

install_peers() {
  local versions="$PRISM $WIREMOCK"
  if [ "$(cat "$peers_folder/.versions" 2>/dev/null)" != "$versions" ]; then
    rm -rf "$peers_folder"
    mkdir -p "$peers_folder"
    echo '{"private": true}' >"$peers_folder/package.json"
    npm install --prefix "$peers_folder" --no-audit --no-fund --loglevel=error "@stoplight/prism-cli@$PRISM" \
      "wiremock@$WIREMOCK" "js-yaml@4"
    echo "$versions" >"$peers_folder/.versions"
  fi
}

# mock NAME: measures ends on the mock that listens on $port, after it has compiled what is hot.
mock() {
  mock_ends 3 64 "$port"
  mock_ends "$seconds" 64 "$port"
  note "$1.rate" "$rate"
  stop "$server"
}

mocks() {
  # each is started as itself, not by its launcher, so that stopping it stops it
  port=$("$helper" free-port)
  served "$port" node "$peers_folder/node_modules/@stoplight/prism-cli/dist/index.js" mock --port "$port" \
    --host "$host" --verboseLevel silent openapi/privilege-secure.yaml
  mock prism

  NODE_PATH=$peers_folder/node_modules node tests/bench/wiremock.cjs openapi/privilege-secure.yaml "$home/wiremock"
  port=$("$helper" free-port)
  served "$port" java -jar "$peers_folder/node_modules/wiremock/build/"wiremock-standalone-*.jar --port "$port" \
    --bind-address "$host" --root-dir "$home/wiremock" --no-request-journal --disable-banner
  mock wiremock
}
