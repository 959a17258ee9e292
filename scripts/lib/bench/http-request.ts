// Requests to Hearth as the text that goes over a socket.

const hostLine = "Host: 127.0.0.1\r\n";

export function postRequest(
  path: string,
  token: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  const text = JSON.stringify(body);
  const lines = Object.entries({
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/json",
    ...headers,
    "Content-Length": String(Buffer.byteLength(text)),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\n${hostLine}${lines.join("")}\r\n${text}`;
}

export const getRequest = (path: string): string => `GET ${path} HTTP/1.1\r\n${hostLine}\r\n`;
