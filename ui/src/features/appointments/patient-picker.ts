export type { PatientChoice, PatientPicker, PatientPickerHandle } from "../../shared/patient-picker";
