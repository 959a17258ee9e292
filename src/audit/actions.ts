// Everything that the audit record tells of. With a severity it is a security event as well; null: a change and no more.
import type { Severity } from "./severity.ts";

export const auditActions = {
  "auth.register": "info",
  "auth.register_undone": "info",
  "auth.login": "info",
  "auth.login_failed": "warning",
  "auth.login_refused": "warning",
  "auth.logout": "info",
  "auth.refresh_reused": "critical",
  "auth.password": "info",
  "auth.email": "info",
  "auth.name": null,
  "provider_key.keep": "info",
  "provider_key.delete": "info",
  "oauth.grant": "info",
  "oauth.revoke": "info",
  "api_key.create": "info",
  "api_key.rotate": "info",
  "api_key.revoke": "info",
  "workspace.create": null,
  "workspace.rename": null,
  "workspace.settings": null,
  "workspace.model_chain": null,
  "workspace.reindex": null,
  "workspace.reindex_cancel": null,
  "workspace.transfer": "warning",
  "workspace.delete": "warning",
  "member.join": "info",
  "member.role": "info",
  "member.remove": "info",
  "member.leave": "info",
  "invitation.create": "info",
  "invitation.revoke": "info",
  "security.policy": "warning",
  "incident.open": "warning",
  "incident.resolve": "info",
  "injection.blocked": "warning",
  "injection.flagged": "warning",
  "limit.refused": "warning",
  "permission.refused": "warning",
  "cache.clear": null,
  "cache.settings": null,
  "ollama.pull": null,
  "ollama.delete": null,
  "document.upload": null,
  "document.fetch": null,
  "document.refresh": null,
  "document.process": null,
  "document.delete": null,
  "source.create": null,
  "source.change": null,
  "source.delete": null,
  "source.restore": null,
  "session.create": null,
  "session.rename": null,
  "session.status": null,
  "session.reset": null,
  "session.archive": null,
  "session.cleanup": null,
  "session.delete": null,
  "session.export": "info",
  "secrets.refresh": "info",
  "secrets.rotate": "warning",
} as const satisfies Readonly<Record<string, Severity | null>>;

export type AuditAction = keyof typeof auditActions;
/** Those that are security events */
export type SecurityAction = {
  [Action in AuditAction]: (typeof auditActions)[Action] extends null ? never : Action;
}[AuditAction];

const names = Object.keys(auditActions) as [AuditAction, ...AuditAction[]]; // The keys of that very object.
export const securityActions = names.filter((action) => auditActions[action] !== null) as [
  SecurityAction,
  ...SecurityAction[],
]; // Exactly those that the type names.
