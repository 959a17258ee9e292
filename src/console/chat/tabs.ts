// What tabs of one browser tell each other, so that all show the same.
export type TabNews =
  | { what: "sessions"; deleted?: string }
  /** Something was asked, answered or replaced in a session */
  | { what: "session"; id: string };

const channel = new BroadcastChannel("hearth.chat");

export const tellTabs = (news: TabNews): void => channel.postMessage(news);

export function onTabNews(listen: (news: TabNews) => void): () => void {
  const hear = ({ data }: MessageEvent<TabNews>) => listen(data);
  channel.addEventListener("message", hear);
  return () => channel.removeEventListener("message", hear);
}
