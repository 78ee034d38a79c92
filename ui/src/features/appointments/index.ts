export type { PatientChoice, PatientPicker, PatientPickerHandle } from "./patient-picker";
export { default } from "./SchedulePlace";
