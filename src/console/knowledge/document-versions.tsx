// All versions of a document, the newest first; two of them can be compared, an older one brought back.
import { useSignal } from "@preact/signals";
import { api, ok, type Schemas } from "../api/client.ts";
import { may } from "../api/me.ts";
import { go, routeQuery } from "../route.ts";
import { Confirm } from "../ui/confirm.tsx";
import { Icon } from "../ui/icon.tsx";
import { Show } from "../ui/loaded.tsx";
import { More } from "../ui/more.tsx";
import { toast } from "../ui/toasts.tsx";
import { usePages } from "../ui/use-pages.ts";
import { versionsAddress } from "./addresses.ts";
import { ChosenSelect } from "./chosen-select.tsx";
import type { Document } from "./use-followed.ts";
import { VersionDiff } from "./version-diff.tsx";
import { VersionRow } from "./version-row.tsx";
import { w } from "./version-words.ts";

type Version = Schemas["DocumentVersion"];

interface DocumentVersionsProps {
  document: Document;
  onChanged: () => Promise<void>;
}

export function DocumentVersions({ document, onChanged }: DocumentVersionsProps) {
  const { id, version, live_version, status } = document;
  const restored = useSignal<number | null>(null);
  const pages = usePages(
    (cursor) =>
      ok(
        api.GET("/api/v1/docs/{id}/versions", {
          params: { path: { id }, query: { limit: 50, ...(cursor && { cursor }) } },
        }),
      ),
    [id, version, live_version, status],
  );
  const compared = comparedOf(routeQuery.value, version);
  return (
    <section class="stack" aria-label={w("versions")}>
      <Show of={pages}>
        {(versions) => (
          <>
            <Compare id={id} versions={versions} compared={compared} />
            <VersionTable
              versions={versions}
              documentId={id}
              onRestore={
                may("docs:write")
                  ? (one) => {
                      restored.value = one;
                    }
                  : undefined
              }
            />
          </>
        )}
      </Show>
      <More of={pages} />
      {restored.value !== null && (
        <Confirm
          title={w("bringBackTitle", { version: restored.value })}
          says={w("bringBackSays")}
          does={w("bringBack")}
          onConfirm={async () => {
            await restore(id, restored.value ?? version);
            await onChanged();
          }}
          onClose={() => {
            restored.value = null;
          }}
        />
      )}
    </section>
  );
}

async function restore(id: string, version: number): Promise<void> {
  const restoring = api.POST("/api/v1/docs/{id}/versions/{version}/restore", { params: { path: { id, version } } });
  await ok(restoring);
  toast((await restoring).response.status === 202 ? w("broughtBack", { version }) : w("broughtBackSame"));
}

interface VersionTableProps {
  versions: readonly Version[];
  documentId: string;
  onRestore: ((version: number) => void) | undefined;
}

const VersionTable = ({ versions, documentId, onRestore }: VersionTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys
  <section class="scroll" tabIndex={0} aria-label={w("versions")}>
    <table class="table">
      <thead>
        <tr>
          {(["versionShort", "state", "origin", "file", "size", "when", "actions"] as const).map((name) => (
            <th key={name} scope="col">
              {w(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {versions.map((one) => (
          <VersionRow key={one.version} documentId={documentId} version={one} onRestore={onRestore} />
        ))}
      </tbody>
    </table>
  </section>
);

interface Compared {
  from: number;
  to: number;
}

function comparedOf(query: URLSearchParams, newest: number): Compared | null {
  const from = Number(query.get("from"));
  const to = Number(query.get("to")) || newest;
  return Number.isInteger(from) && from > 0 && from !== to ? { from, to } : null;
}

interface CompareProps {
  id: string;
  versions: readonly Version[];
  compared: Compared | null;
}

function Compare({ id, versions, compared }: CompareProps) {
  const [newest, before] = versions;
  if (!newest || !before) return <p class="soft">{w("compareHint")}</p>;
  const { from, to } = compared ?? { from: before.version, to: newest.version };
  const options = versions.map(({ version }) => [String(version), w("version", { version })] as const);
  const show = (wished: Compared) => go(versionsAddress(id, wished), { replace: true });
  return (
    <>
      <div class="row">
        <ChosenSelect
          label={w("compareFrom")}
          value={String(from)}
          options={options}
          onChange={(value) => show({ from: Number(value), to })}
        />
        <Icon name="arrow" />
        <ChosenSelect
          label={w("compareTo")}
          value={String(to)}
          options={options}
          onChange={(value) => show({ from, to: Number(value) })}
        />
        <button class="button" type="button" onClick={() => show({ from, to })}>
          {w("compare")}
        </button>
      </div>
      {compared && <VersionDiff documentId={id} from={compared.from} to={compared.to} />}
    </>
  );
}
