// Hearth's own API, as any other client of it would call it.
export interface Api {
  url: string;
  token: string;
}

export async function call(api: Api, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("Authorization", `Bearer ${api.token}`);
  return fetch(`${api.url}${path}`, { ...init, headers });
}

export async function callJson(api: Api, path: string, init?: RequestInit): Promise<unknown> {
  const response = await call(api, path, init);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
