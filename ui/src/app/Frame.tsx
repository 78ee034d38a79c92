import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";

import { commands, type Overview } from "../api/bindings";
import { call, failureOf } from "../api/call";
import { reads } from "../api/reads";
import { Trouble, useLock, useSignOut } from "../features/access";
import { Palette } from "../features/palette";
import { StatusStrip } from "../features/status";
import { BookingWishProvider } from "../shared/booking-wish";
import { CommandProvider } from "../shared/commands";
import { Button, LampMark, PreferenceSections } from "../shared/components";
import { ChevronDown, Padlock } from "../shared/components/icons";
import { useIdle } from "../shared/hooks/use-idle";
import { useShortcut } from "../shared/hooks/use-shortcut";
import { useOpenDay } from "../shared/kept";
import { useWords } from "../shared/use-words";
import { Places } from "./Places";
import { useAppCommands } from "./use-app-commands";
import "./Frame.css";

/** Until the organisation's own time is read, the screen locks after a quarter of an hour without a sign of life. */
const USUAL_LOCK_MINUTES = 15;
const MINUTE_MS = 60_000;

/** The frame of the open clinic: bar, rail of places, the place, and the strip. */
export function Frame() {
  const overview = useQuery({ queryKey: reads.overview, queryFn: () => call(commands.overview()) });
  const lock = useLock();
  const { isPending, mutate } = lock;
  const lockNow = useCallback(() => {
    if (!isPending) mutate(undefined);
  }, [isPending, mutate]);
  useShortcut({ key: "l", ctrl: true }, lockNow);
  useIdle((overview.data?.lock ?? USUAL_LOCK_MINUTES) * MINUTE_MS, lockNow);
  if (overview.error) {
    return <Trouble failure={failureOf(overview.error)} onTryAgain={() => void overview.refetch()} />;
  }
  return (
    <CommandProvider>
      <BookingWishProvider>
        <div className="window">
          {overview.data ? <Bar overview={overview.data} onLock={lockNow} /> : null}
          {overview.data ? <Places overview={overview.data} /> : <div className="window-middle" />}
          <StatusStrip />
        </div>
      </BookingWishProvider>
    </CommandProvider>
  );
}

function Bar({ overview, onLock }: { overview: Overview; onLock: () => void }) {
  const t = useWords();
  const openDay = useOpenDay();
  useAppCommands(overview, onLock);
  return (
    <header className="bar">
      <span className="bar-clinic">
        <LampMark size={20} />
        <span>{overview.organisation}</span>
      </span>
      <Palette overview={overview} onDay={openDay} />
      <span className="bar-right">
        <PersonMenu overview={overview} />
        <Button onPress={onLock} aria-keyshortcuts="Control+L">
          <Padlock />
          {t("lock")}
          <kbd className="bar-key">{t("lock-key")}</kbd>
        </Button>
      </span>
    </header>
  );
}

function PersonMenu({ overview }: { overview: Overview }) {
  const t = useWords();
  const signOut = useSignOut();
  const { me } = overview;
  return (
    <MenuTrigger>
      <AriaButton className="menu-button" aria-label={t("person-menu", { name: me.name })}>
        <span>{me.name}</span>
        <ChevronDown />
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <div className="menu-note small">
          <strong>{me.name}</strong>
          <span className="quiet">{me.roles.map((role) => t(`role-${role.replaceAll("_", "-")}`)).join(", ")}</span>
        </div>
        <Menu className="menu" aria-label={t("person-menu", { name: me.name })}>
          <PreferenceSections />
          <Separator className="menu-separator" />
          <MenuItem className="menu-item" onAction={() => signOut.mutate(undefined)}>
            <span className="menu-mark" />
            {t("sign-out")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
