// What it takes to reach an Ollama at home through a Cloudflare tunnel: cloudflared's configuration, and the way there.
import { ollamaPaths } from "../../src/providers/ollama/client.ts";

export interface OllamaTunnel {
  /** e.g. `ollama.example.com` */
  hostname: string;
  /** The tunnel's id */
  tunnel: string;
  /** The name before `.cloudflareaccess.com` */
  team: string;
  /** The Access application's audience tag */
  aud: string;
  /** Where `cloudflared tunnel create` has put the tunnel's credentials */
  credentials: string;
}

/**
 * YAML. The access block stands under its rule, since cloudflared passes over one that stands above all rules without a word
 * and lets everybody in. The Host header is Ollama's own, since it refuses others.
 */
export function tunnelConfig({ hostname, tunnel, team, aud, credentials }: OllamaTunnel): string {
  return `tunnel: ${tunnel}
credentials-file: ${JSON.stringify(credentials)}
ingress:
  - hostname: ${hostname}
    path: '^/api/(${ollamaPaths.join("|")})$'
    service: http://127.0.0.1:11434
    originRequest:
      httpHostHeader: localhost:11434
      access:
        required: true
        teamName: ${team}
        audTag:
          - ${aud}
  - service: http_status:404
`;
}

/** The commands, in order; the first three give what the configuration is made from. */
export function tunnelSteps(hostname: string, tunnel = "TUNNEL_ID"): string {
  const api = "https://api.cloudflare.com/client/v4/accounts/$ACCOUNT_ID/access";
  const auth = '-H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"';
  const policy = { name: "hearth", decision: "non_identity", include: [{ service_token: { token_id: "TOKEN_ID" } }] };
  const application = { type: "self_hosted", name: "ollama", domain: hostname, policies: [policy] };
  return `1. The tunnel; prints its id (--tunnel) and where its credentials are:
   cloudflared tunnel login
   cloudflared tunnel create ollama

2. A service token; prints id, client_id and client_secret, the secret only this once:
   curl ${api}/service_tokens ${auth} --json '{"name": "hearth"}'

3. The Access application that lets this token in and nobody else; prints aud (--aud):
   curl ${api}/apps ${auth} --json '${JSON.stringify(application)}'

4. The name, and a check of the configuration, saved as ~/.cloudflared/config.yml:
   cloudflared tunnel route dns ${tunnel} ${hostname}
   cloudflared tunnel ingress validate
   cloudflared tunnel ingress rule https://${hostname}/api/chat

5. Run it; as a service: sudo cloudflared --config ~/.cloudflared/config.yml service install
   cloudflared tunnel run

6. Tell Hearth (npx wrangler secret put NAME --env production, or .dev.vars):
   OLLAMA_BASE_URL=https://${hostname}
   OLLAMA_ACCESS_CLIENT_ID=client_id of step 2
   OLLAMA_ACCESS_CLIENT_SECRET=client_secret of step 2
`;
}
