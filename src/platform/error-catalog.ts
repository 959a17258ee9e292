// The closed catalog of error codes, each with what a caller is told and may do.

export interface CatalogEntry {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 426 | 429 | 500 | 501 | 502 | 503;
  message: string;
  action: string;
}

export const errorCatalog = {
  ERR_UNAUTHENTICATED: {
    status: 401,
    message: "A valid access token is needed.",
    action: "Send `Authorization: Bearer <token>`; locally `npm run --silent token` prints one.",
  },
  ERR_TOKEN_EXPIRED: {
    status: 401,
    message: "The access token has expired.",
    action: "Get a new token and try again.",
  },
  ERR_INVALID_CREDENTIALS: {
    status: 401,
    message: "The e-mail address or the password is wrong.",
    action: "Check both and try again; failed attempts are limited.",
  },
  ERR_SESSION_ENDED: {
    status: 401,
    message: "This login has ended.",
    action: "Log in again: `POST /api/v1/auth/login`.",
  },
  ERR_REGISTRATION_REFUSED: {
    status: 403,
    message: "Not everybody may register here.",
    action: "Ask an admin of the workspace for an invitation, or the operator for an account.",
  },
  ERR_ORIGIN_REFUSED: {
    status: 403,
    message: "Pages of that origin may not connect.",
    action: "The operator lists the origins that may in CORS_ORIGINS.",
  },
  ERR_FORBIDDEN: {
    status: 403,
    message: "Neither your role nor your key's scopes allow this.",
    action: "Ask an admin or the owner of the workspace for the role, or use a key with the scope in details.",
  },
  ERR_NOT_FOUND: {
    status: 404,
    message: "There is no such thing here.",
    action: "Check the id and the workspace of your token.",
  },
  ERR_METHOD_NOT_ALLOWED: {
    status: 405,
    message: "This path doesn't take that method.",
    action: "Use one of the methods in the Allow header.",
  },
  ERR_INVALID_INPUT: {
    status: 400,
    message: "The request doesn't fit the contract.",
    action: "Mend the fields listed in details.",
  },
  ERR_MALFORMED_BODY: {
    status: 400,
    message: "The body can't be read.",
    action: "Send a well-formed body of the declared type.",
  },
  ERR_TOO_LARGE: {
    status: 413,
    message: "That is larger than allowed.",
    action: "Send less; details name the field and the limit.",
  },
  ERR_UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    message: "That type isn't taken here.",
    action: "Send one of the accepted types in details.",
  },
  ERR_PRECONDITION_FAILED: {
    status: 412,
    message: "It has changed since you read it.",
    action: "Read it again, then repeat with the new ETag.",
  },
  ERR_CONFLICT: {
    status: 409,
    message: "That collides with the present state.",
    action: "Read the present state, then try again.",
  },
  ERR_INJECTION_BLOCKED: {
    status: 400,
    message: "The question reads like an attempt to get around the assistant's instructions.",
    action:
      "Ask it in other words; details name what was found. Admins can change the policy: `/api/v1/security/policy`.",
  },
  ERR_RATE_LIMITED: {
    status: 429,
    message: "That is more than your limit allows.",
    action: "Wait as long as Retry-After says; `GET /api/v1/rate-limit/status` shows every limit.",
  },
  ERR_BUDGET_EXHAUSTED: {
    status: 429,
    message: "The budget is spent or reserved.",
    action: "Wait as long as Retry-After says, or ask a model that costs nothing.",
  },
  ERR_SESSION_BUSY: {
    status: 429,
    message: "Too many questions wait in this session.",
    action: "Wait for the answers under way, then ask again.",
  },
  ERR_UNAVAILABLE: {
    status: 503,
    message: "A part that Hearth needs can't be reached.",
    action: "Try again in a few seconds.",
  },
  ERR_FEATURE_DISABLED: {
    status: 503,
    message: "This is switched off at the moment.",
    action: "The operators have switched it off on purpose: try again later, or ask them.",
  },
  ERR_PROVIDER_FAILED: {
    status: 502,
    message: "The model failed in its answer.",
    action: "Ask again, or choose another model.",
  },
  ERR_UPGRADE_REQUIRED: {
    status: 426,
    message: "This path takes WebSockets only.",
    action: "Connect with a WebSocket, its subprotocols `hearth` and `bearer.<token>`.",
  },
  ERR_INTERRUPTED: {
    status: 503,
    message: "The answer was interrupted; what there is was kept.",
    action: "Ask again.",
  },
  ERR_NOT_SUPPORTED: {
    status: 501,
    message: "As it is set up, Hearth can't do this.",
    action: "The message says why, and what to do in its place.",
  },
  ERR_MISCONFIGURED: {
    status: 503,
    message: "Hearth's settings need mending.",
    action: "The operator finds the variables in the log.",
  },
  ERR_INTERNAL: {
    status: 500,
    message: "Something went wrong on our side.",
    action: "Try again; if it stays, report the request id.",
  },
} as const satisfies Record<string, CatalogEntry>;

export type ErrorCode = keyof typeof errorCatalog;
