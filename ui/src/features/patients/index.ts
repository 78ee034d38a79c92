export { PatientPicker } from "./PatientPicker";
