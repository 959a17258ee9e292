// The configuration for cloudflared: read back, held against cloudflared's own rules, and against the paths that it must part.
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { tunnelConfig, tunnelSteps } from "../../scripts/lib/ollama-tunnel.ts";
import { ollamaPaths } from "../../src/providers/ollama/client.ts";

const tunnel = {
  hostname: "ollama.example.com",
  tunnel: "c1744f8b-faa1-48a4-9e5c-02ac921467fa",
  team: "team",
  aud: "4714c1358e65fe4b408ad6d432a5f878f08194bdb4752441fd56faefa9b2b6f2",
  credentials: 'C:\\Users\\Ada "the first"\\.cloudflared\\tunnel.json',
};
const config = parse(tunnelConfig(tunnel));
const [rule, catchAll] = config.ingress;

describe("the tunnel's configuration", () => {
  it("is YAML that says what was asked for", () => {
    expect(config).toEqual({
      tunnel: tunnel.tunnel,
      "credentials-file": tunnel.credentials,
      ingress: [
        {
          hostname: "ollama.example.com",
          path: expect.any(String),
          service: "http://127.0.0.1:11434",
          originRequest: {
            httpHostHeader: "localhost:11434",
            access: { required: true, teamName: "team", audTag: [tunnel.aud] },
          },
        },
        { service: "http_status:404" },
      ],
    });
  });

  it("keeps cloudflared's rules: a service without a path, and a last rule for everything", () => {
    expect(new URL(rule.service)).toMatchObject({ pathname: "/", search: "" });
    expect(catchAll).not.toHaveProperty("hostname");
    expect(catchAll).not.toHaveProperty("path");
  });

  it.each(ollamaPaths.map((path) => `/api/${path}`))("lets %s through", (path) => {
    expect(path).toMatch(new RegExp(rule.path));
  });

  it.each([
    "/",
    "/api/generate",
    "/api/create",
    "/api/push",
    "/api/blobs/sha256:0",
    "/api/chat/",
    "/api/chats",
    "/v1/api/chat",
    "/v1/chat/completions",
  ])("keeps %s out", (path) => {
    expect(path).not.toMatch(new RegExp(rule.path));
  });
});

describe("the steps", () => {
  const steps = tunnelSteps(tunnel.hostname);

  it("hand the API bodies that are JSON", () => {
    const bodies = [...steps.matchAll(/--json '(.*)'/g)].map(([, body = ""]) => JSON.parse(body));
    const include = [{ service_token: { token_id: "TOKEN_ID" } }];
    expect(bodies).toEqual([
      { name: "hearth" },
      {
        type: "self_hosted",
        name: "ollama",
        domain: "ollama.example.com",
        policies: [{ name: "hearth", decision: "non_identity", include }],
      },
    ]);
  });

  it.each(["OLLAMA_BASE_URL=https://ollama.example.com", "OLLAMA_ACCESS_CLIENT_ID=", "OLLAMA_ACCESS_CLIENT_SECRET="])(
    "name the setting %s",
    (setting) => expect(steps).toContain(setting),
  );
});
