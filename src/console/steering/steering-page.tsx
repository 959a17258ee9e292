// The room in which the house is looked after: a tab for each of its concerns, of which one sees those that one may.
import "./steering.css";
import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { may } from "../api/me.ts";
import { route, to } from "../route.ts";
import { lazyPage } from "../shell/lazy-page.tsx";
import { OverviewTab } from "./overview/overview-tab.tsx";
import { w } from "./words.ts";

interface Tab {
  name: Parameters<typeof w>[0];
  isOpen: () => boolean;
  Content: ComponentType;
}

const tabs: readonly [Tab, ...Tab[]] = [
  { name: "overview", isOpen: () => true, Content: OverviewTab },
  { name: "usage", isOpen: () => may("usage:read"), Content: lazyPage(() => import("./usage/usage-tab.tsx")) },
  { name: "models", isOpen: () => may("models:read"), Content: lazyPage(() => import("./models/models-tab.tsx")) },
  {
    name: "workspace",
    isOpen: () => may("account:read"),
    Content: lazyPage(() => import("./workspace/workspace-tab.tsx")),
  },
  {
    name: "keys",
    isOpen: () => may("keys:read") || may("account:write"),
    Content: lazyPage(() => import("./keys/keys-tab.tsx")),
  },
  { name: "guard", isOpen: () => may("security:read"), Content: lazyPage(() => import("./guard/guard-tab.tsx")) },
  { name: "audit", isOpen: () => may("audit:read"), Content: lazyPage(() => import("./audit/audit-tab.tsx")) },
  { name: "system", isOpen: () => may("system:admin"), Content: lazyPage(() => import("./system/system-tab.tsx")) },
];

export default function SteeringPage() {
  const open = tabs.filter(({ isOpen }) => isOpen());
  const asked = route.value[1] ?? "overview";
  const { name: current, Content } = open.find(({ name }) => name === asked) ?? tabs[0];
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone not all tabs are in sight
  useEffect(() => {
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  return (
    <div class="page">
      <div class="stack">
        <h1>{w("steering")}</h1>
        <nav ref={nav} class="tabs" aria-label={w("steering")}>
          {open.map(({ name }) => (
            <a
              key={name}
              href={to(name === "overview" ? ["steering"] : ["steering", name])}
              aria-current={name === current ? "page" : undefined}
            >
              {w(name)}
            </a>
          ))}
        </nav>
        <Content key={current} />
      </div>
    </div>
  );
}
