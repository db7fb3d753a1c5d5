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

local ffi = require("ffi")
ffi.cdef([[
  struct bench_time { long seconds; long nanoseconds; };
  int clock_gettime(int clock, struct bench_time *time);
  int getpid(void);
  int kill(int process, int signal);
]])
local MONOTONIC, SIGINT = 1, 2
local clock = ffi.new("struct bench_time")
local threads = {}

local function now()
  ffi.C.clock_gettime(MONOTONIC, clock)
  return tonumber(clock.seconds) + tonumber(clock.nanoseconds) / 1e9
end

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
  at, sent, last = at + 1, sent + 1, now()
  first = first or last
  if at > #lines and is_endless then at = 1 end
  if at > #lines or sent > most then
    if not is_used_up then
      is_used_up = true
      wrk.thread:stop()
      -- wrk itself would sleep until its time is over
      ffi.C.kill(ffi.C.getpid(), SIGINT)
    end
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
  local used_up, errors, first, last = false, summary.errors, math.huge, 0
  for _, thread in ipairs(threads) do
    used_up = used_up or thread:get("is_used_up")
    -- not wrk's own duration: where all is used up it goes on for a while
    first, last = math.min(first, thread:get("first")), math.max(last, thread:get("last"))
  end
  local seconds = last - first
  io.write(string.format("LOAD %d %.3f %.1f %.3f %.3f %.3f %d %d %s\n", summary.requests, seconds,
    summary.requests / seconds, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout, tostring(used_up)))
end
