// Swagger UI in a headless browser: all families are listed, one can authorise, and operations answer. Run by
// with-demo, with CHROMIUM, the browser's path, and NODE_MODULES, the folder that has playwright-core. Where SCREENSHOTS
// names a folder, what the browser shows is kept there.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";

const { chromium } = createRequire(path.join(process.env.NODE_MODULES, "x.js"))("playwright-core");

const url = process.env.HANGUP_URL;
const limit = 30_000;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  headless: true,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  page.setDefaultTimeout(limit);
  const elsewhere = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));

  await page.goto(`${url}/swagger-ui/`);
  const families = page.locator("select#select option");
  await families.first().waitFor({ state: "attached" });
  assert.deepEqual(await families.allTextContents(), ["Netwrix Privilege Secure", "Sonoran CMS", "hangup"]);

  const token = await signIn();
  await operate("Netwrix Privilege Secure", token, "GetAllActivitySessionsByStatusAsync", {}, 200, /^\[/);
  await operate("Sonoran CMS", process.env.HANGUP_CMS_KEY, "getCurrentSession", { serverId: "1" }, 404, /"message"/);

  await operate("Sonoran CMS", process.env.HANGUP_CMS_KEY, "getServers", {}, 200, /"typeLastUpdated"/);
  const call = { id: process.env.HANGUP_CMS_COMMUNITY, key: process.env.HANGUP_CMS_KEY, type: "GET_GAME_SERVERS", data: [] };
  await operate("Sonoran CMS", null, "legacyGetGameServers", {}, 200, /"servers"/, JSON.stringify(call));

  await operate("hangup", token, "listHanging", {}, 403, /"traceId"/);

  assert.deepEqual(elsewhere, [], "nothing is fetched from elsewhere");
  assert.deepEqual(errors, [], "no error in the page");
  console.log("Swagger UI lists all families, authorises, and calls an operation of each");

  /** Shows a family, authorises by a token if any, and executes an operation, which must answer `status` with a body like
   * `body`. What is `sent` takes the place of the example. */
  async function operate(family, token, operationId, parameters, status, body, sent) {
    // shown anew, so that nothing is left of the operation before
    await page.goto(`${url}/swagger-ui/`);
    await families.first().waitFor({ state: "attached" });
    await page.selectOption("select#select", { label: family });
    await page.locator(".info .title", { hasText: family }).waitFor();
    const operation = page.locator(`.opblock[id$="-${operationId}"]`);
    await operation.waitFor();

    if (token !== null) {
      await page.locator(".auth-wrapper .authorize").first().click();
      const dialog = page.locator(".dialog-ux");
      await dialog.locator("input").fill(token);
      await dialog.locator("button.authorize").click();
      await dialog.getByText("Logout").waitFor();
      await dialog.locator("button.btn-done").click();
    }

    await operation.locator(".opblock-summary-control").click();
    await operation.locator(".try-out__btn").click();
    for (const [name, value] of Object.entries(parameters)) {
      await operation.locator(`tr[data-param-name="${name}"] input`).fill(value);
    }
    if (sent !== undefined) await operation.locator("textarea.body-param__text").fill(sent);
    const answered = page.waitForResponse((response) => response.request().resourceType() === "fetch");
    await operation.locator("button.execute").click();
    const response = await answered;
    assert.equal(response.status(), status, `${operationId} at ${response.url()}`);
    const shown = operation.locator(".live-responses-table .response");
    await shown.waitFor();
    assert.equal((await shown.locator(".response-col_status").first().textContent()).trim().slice(0, 3), String(status));
    assert.match((await shown.locator(".highlight-code pre").first().textContent()).trim(), body);
    if (process.env.SCREENSHOTS) {
      await page.screenshot({ path: path.join(process.env.SCREENSHOTS, `${operationId}.png`), fullPage: true });
    }
  }
} finally {
  await browser.close();
}

/** The token of a user without one-time codes. */
async function signIn() {
  const json = { "content-type": "application/json" };
  const password = JSON.stringify({ login: "DEMO\\bob", password: process.env.HANGUP_NO_MFA_PASSWORD });
  const first = await fetch(`${url}/signinBody`, { method: "POST", headers: json, body: password });
  assert.equal(first.status, 200);
  const headers = { ...json, authorization: `Bearer ${await first.json()}` };
  const second = await fetch(`${url}/signin2fa`, { method: "POST", headers, body: "NA" });
  assert.equal(second.status, 200);
  return second.json();
}
