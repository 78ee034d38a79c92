// What the desk itself has beside the day, before what other features put there.
import type { SideTab } from "../../../shared/schedule-side";
import { CallsPanel } from "../calls/CallsPanel";
import { QueuePanel } from "../queue/QueuePanel";
import { useQueueCount } from "../queue/use-queue.query";

export const QUEUE_TAB: SideTab = { id: "queue", Content: QueuePanel, useCount: useQueueCount };
export const CALLS_TAB: SideTab = { id: "calls", Content: CallsPanel };
