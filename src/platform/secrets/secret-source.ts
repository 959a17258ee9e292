// Where secrets come from, as a port: whoever keeps them is one file beside this one.
import type { SecretName, SourceKind } from "../settings/secrets.ts";

export type SecretValues = Partial<Record<SecretName, string>>;

export interface ReadSecrets {
  values: SecretValues;
  /** When they were written last, where the source tells */
  changedAt: Date | null;
}

export type Rotation =
  /** Begun there; the new values are read once it is done. */
  { kind: "begun"; versionId: string | null } | { kind: "busy"; why: string } | { kind: "impossible"; why: string };

export interface SecretSource {
  readonly kind: SourceKind;
  /** Which of our secrets it may hold; only reading tells which it does. */
  names(): readonly SecretName[];
  /** Those of these that it holds. Throws SecretSourceError. */
  read(names: readonly SecretName[]): Promise<ReadSecrets>;
  /** Without it the source makes no new secrets: `sourceFacts` says why. Throws SecretSourceError. */
  rotate?(name: SecretName): Promise<Rotation>;
}

/** Its message names the source and what it answered, never a value: it is fit for logs and operators. */
export class SecretSourceError extends Error {
  readonly status: number | null;
  constructor(message: string, status: number | null = null) {
    super(message);
    this.name = "SecretSourceError";
    this.status = status;
  }
}
