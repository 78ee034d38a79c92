// What a form asks of a patient field. The app puts in the one of the patients feature: features never import another.
import type { ComponentType, Ref } from "react";

import type { PatientSummary } from "../api/bindings";

export interface PatientChoice {
  readonly text: string;
  readonly patient: PatientSummary | null;
  readonly newcomer: { readonly given: string; readonly family: string; readonly birth: string } | null;
}

export interface PatientPickerHandle {
  /** The patient chosen, a newcomer being registered first; null, with the field marked, if there is none. */
  settle: () => Promise<PatientSummary | null>;
}

export type PatientPicker = ComponentType<{
  value: PatientChoice;
  onChange: (choice: PatientChoice) => void;
  onChosen: () => void;
  today: string;
  mayRegister: boolean;
  error?: string | undefined;
  handle: Ref<PatientPickerHandle>;
}>;
