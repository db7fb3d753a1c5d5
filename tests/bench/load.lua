-- The load, for wrk: each request takes the next line of a file, so that no two ask for the same session. What it does is
-- told by environment variables:
--   METHOD, TOKEN   of each request
--   BEFORE, AFTER   the path before and after the line
--   LINES           the file of lines
--   AGAIN           set: start over when all lines are used, otherwise stop (ends happen once)
--   MOST            stop after so many requests
--   PAUSE_MS        each connection rests so long before each request
-- Prints one line: requests, seconds, requests a second, p50, p99 and greatest latency in ms, answers that are no
-- 2xx or 3xx, broken connections, and whether it stopped because all was used.

local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("place", #threads)
  thread:set("is_used_up", false)
end

function init(args)
  step = tonumber(args[1])
  local file = assert(io.open(os.getenv("LINES"), "rb"))
  lines = {}
  local n = 0
  for line in file:lines() do
    if n % step == place - 1 then lines[#lines + 1] = line end
    n = n + 1
  end
  file:close()
  is_endless = os.getenv("AGAIN") ~= nil
  most = tonumber(os.getenv("MOST") or "1e18") / step
  pause_ms = tonumber(os.getenv("PAUSE_MS") or "0")
  before = os.getenv("METHOD") .. " " .. os.getenv("BEFORE")
  after = (os.getenv("AFTER") or "") .. " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " ..
    os.getenv("TOKEN") .. "\r\n\r\n"
  sent, at = 0, 0
end

function request()
  at, sent = at + 1, sent + 1
  if at > #lines and is_endless then at = 1 end
  if at > #lines or sent > most then
    is_used_up = true
    wrk.thread:stop()
    -- whatever is returned now is not counted; it must not be an end
    return "GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
  end
  return before .. lines[at] .. after
end

if os.getenv("PAUSE_MS") then
  -- the first requests are spread, so that the connections do not move in step
  function delay() return sent < 64 and math.random(pause_ms) or pause_ms end
end

function done(summary, latency)
  local used_up, errors = false, summary.errors
  for _, thread in ipairs(threads) do used_up = used_up or thread:get("is_used_up") end
  local seconds = summary.duration / 1e6
  io.write(string.format("LOAD %d %.3f %.1f %.3f %.3f %.3f %d %d %s\n", summary.requests, seconds,
    summary.requests / seconds, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout, tostring(used_up)))
end
