export { DraftMark } from "./DraftMark";
export { DraftJournal, type DraftStanding, type DraftStore } from "./journal";
export { draftsSettled, useAllDrafts, useDraftJournal, useDrafts, useDraftStanding } from "./use-drafts";
