// How much a security event weighs; what is a change and no more has no severity.
export const severities = ["info", "warning", "critical"] as const;
export type Severity = (typeof severities)[number];
