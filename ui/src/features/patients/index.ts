export { PatientPicker } from "./PatientPicker";
export { PatientsPlace } from "./record/PatientsPlace";
