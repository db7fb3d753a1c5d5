// What programs of the vendor's JavaScript SDK put on the wire with the first version of the API: its opening, which ends
// the program where a call fails, and the session calls. Run by with-demo; needs nothing but node.
import assert from "node:assert/strict";

const url = process.env.HANGUP_URL;
const [community, key] = [process.env.HANGUP_CMS_COMMUNITY, process.env.HANGUP_CMS_KEY];
const [serverId, accId] = [Number(process.env.HANGUP_CMS_SERVER), process.env.HANGUP_CMS_ACCOUNT];

/** One call; the answer is JSON only where its content type begins so, and text otherwise. */
async function call(type, path, data, credential = key) {
  const body = JSON.stringify({ id: community, key: credential, type, data, product: 1 });
  const headers = { accept: "application/json", "content-type": "application/json" };
  const response = await fetch(`${url}/${path}`, { method: "POST", headers, body });
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return { status: response.status, answer: isJson ? await response.json() : await response.text() };
}

async function succeeds(...request) {
  const { status, answer } = await call(...request);
  assert.equal(status, 200, `${request[0]}: ${JSON.stringify(answer)}`);
  return answer;
}

// The opening. Older releases take digits off the front of a text, newer ones make a text of whatever comes first.
const plan = await succeeds("GET_SUB_VERSION", "general/get_sub_version", []);
assert.equal(typeof plan, "string", "older releases call a method of texts");
assert.ok(Number.parseInt(plan, 10) >= 2, "from plan 2 on the servers are read at once");
const { servers } = await succeeds("GET_GAME_SERVERS", "servers/get_game_servers", []);
assert.ok(servers.some((server) => server.id === serverId && server.name), JSON.stringify(servers));

// A program that is started again and again still starts.
for (let start = 0; start < 20; start += 1) {
  await succeeds("GET_SUB_VERSION", "general/get_sub_version", []);
  await succeeds("GET_GAME_SERVERS", "servers/get_game_servers", []);
}

// The session calls, each with one request object, in a list or bare.
const none = await call("GET_CURRENT_SESSION", "servers/get_current_session", [{ serverId }]);
assert.deepEqual(none, { status: 400, answer: "SESSION_ERROR" });
const started = await succeeds("START_SESSION", "servers/start_session", [{ serverId, accId }]);
assert.equal(started.startedBy, accId);
const current = await succeeds("GET_CURRENT_SESSION", "servers/get_current_session", { serverId });
assert.equal(current.id, started.id);
const stopped = await succeeds("STOP_SESSION", "servers/stop_session", [{ serverId, accId }]);
assert.deepEqual([stopped.id, stopped.endedBy], [started.id, accId]);
await succeeds("START_SESSION", "servers/start_session", { serverId, accId });
const cancelled = await succeeds("CANCEL_SESSION", "servers/cancel_session", [{ serverId, accId }]);
assert.deepEqual([cancelled.cancelledBy, cancelled.endedAt], [accId, null]);

// Servers are set as they were read, and one more without a number.
const more = await succeeds("SET_GAME_SERVERS", "servers/set_game_servers", [...servers, { name: "Another" }]);
assert.equal(more.data.length, servers.length + 1);
const as = await succeeds("SET_GAME_SERVERS", "servers/set_game_servers", servers);
assert.deepEqual(as.data, servers);

const stranger = await call("GET_SUB_VERSION", "general/get_sub_version", [], "wrong");
assert.deepEqual(stranger, { status: 400, answer: "INVALID API KEY" });
console.log(`a program on plan ${plan} opens, stopped ${started.id} and cancelled ${cancelled.id}`);
