// wiremock.cjs CONTRACT FOLDER: writes what WireMock should answer, one mapping an operation of an OpenAPI file: its first
// 2xx, where the request bears a token if one is needed, since WireMock reads no OpenAPI itself.
const fs = require("node:fs");
const path = require("node:path");
const yaml = require("js-yaml");

const [contract, folder] = process.argv.slice(2);
const mappings = [];
for (const [template, operations] of Object.entries(yaml.load(fs.readFileSync(contract, "utf8")).paths)) {
  for (const [method, operation] of Object.entries(operations)) {
    const status = Object.keys(operation.responses ?? {}).find((code) => code.startsWith("2"));
    if (!status) continue;
    const isOpen = operation.security?.length === 0;
    mappings.push({
      // a path without parameters goes before one with
      priority: template.includes("{") ? 5 : 1,
      request: {
        method: method.toUpperCase(),
        urlPathTemplate: template,
        ...(isOpen ? {} : { headers: { Authorization: { matches: "Bearer .+" } } }),
      },
      response: { status: Number(status) },
    });
  }
}
fs.mkdirSync(path.join(folder, "mappings"), { recursive: true });
fs.writeFileSync(path.join(folder, "mappings", "contract.json"), JSON.stringify({ mappings }));
