// Which of our secrets are set, where they come from and how old they are: never what they are.
import type { Services } from "../../http/services.ts";
import type { SecretName, SourceKind } from "../../platform/settings/secrets.ts";

export interface ToldSecret {
  name: SecretName;
  is_set: boolean;
  source: SourceKind | null;
  age_seconds: number | null;
  changed_at: string | null;
}

export function listSecrets({ secrets }: Pick<Services, "secrets">): ToldSecret[] {
  return secrets.held().map(({ name, source, ageSeconds, changedAt }) => ({
    name,
    is_set: source !== null,
    source,
    age_seconds: ageSeconds,
    changed_at: changedAt?.toISOString() ?? null,
  }));
}
