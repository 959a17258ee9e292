// Beside every page: where to go, what was said before, and what is left of the day. On a phone it opens over the page.
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { may } from "../api/me.ts";
import { HistoryList } from "../chat/history-list.tsx";
import { route, to } from "../route.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { LimitsBox } from "./limits-box.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { w } from "./words.ts";

interface Room {
  name: "knowledge" | "steering";
  icon: IconName;
  isOpen: boolean;
}

export function Sidebar() {
  const isShown = useSignal(false);
  const element = useRef<HTMLElement>(null);
  const address = useComputed(() => route.value.join("/"));
  // Whatever was chosen in it, it has done its work.
  useSignalEffect(() => {
    address.value;
    isShown.value = false;
  });
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") isShown.value = false;
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [isShown]);
  const rooms: Room[] = [
    { name: "knowledge", icon: "book", isOpen: may("docs:read") },
    { name: "steering", icon: "gauge", isOpen: true },
  ];
  return (
    <>
      <div class="topbar">
        <IconButton
          icon="menu"
          label={w("menu")}
          expanded={isShown.value}
          onClick={() => {
            isShown.value = !isShown.value;
          }}
        />
        <strong>Hearth</strong>
        <a class="button icon plain" href={to([])} aria-label={w("newChat")} title={w("newChat")}>
          <Icon name="edit" />
        </a>
      </div>
      {isShown.value && (
        <button
          class="veil"
          type="button"
          tabIndex={-1}
          aria-label={w("closeMenu")}
          onClick={() => {
            isShown.value = false;
          }}
        />
      )}
      <nav ref={element} class={isShown.value ? "sidebar shown" : "sidebar"} aria-label={w("menu")}>
        <a class="brand" href={to([])}>
          <img src={iconUrl} alt="" width="28" height="28" />
          <span>Hearth</span>
        </a>
        <a class="button" href={to([])}>
          <Icon name="add" />
          {w("newChat")}
        </a>
        <ul class="rooms">
          {rooms
            .filter(({ isOpen }) => isOpen)
            .map(({ name, icon }) => (
              <li key={name}>
                <a href={to([name])} aria-current={route.value[0] === name ? "page" : undefined}>
                  <Icon name={icon} />
                  {w(name)}
                </a>
              </li>
            ))}
        </ul>
        <HistoryList />
        <LimitsBox />
        <PersonMenu />
      </nav>
    </>
  );
}

const iconUrl = new URL("../icon.svg", import.meta.url).href;
