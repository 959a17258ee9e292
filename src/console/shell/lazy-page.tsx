// A page whose script comes when it is first opened.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Problem } from "../api/problem.ts";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Working } from "../ui/working.tsx";

export function lazyPage(load: () => Promise<{ default: ComponentType }>): ComponentType {
  let loaded: ComponentType | undefined;
  return function LazyPage() {
    const [Page, setPage] = useState<ComponentType | undefined>(() => loaded);
    const [failed, setFailed] = useState(false);
    const open = () => {
      setFailed(false);
      load().then(
        (module) => {
          loaded = module.default;
          setPage(() => module.default);
        },
        () => setFailed(true),
      );
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: once
    useEffect(() => {
      if (!Page) open();
    }, []);
    if (Page) return <Page />;
    return <div class="page">{failed ? <ProblemNotice problem={new Problem("")} onRetry={open} /> : <Working />}</div>;
  };
}
