export { Button } from "./Button";
export { Checkbox } from "./Checkbox";
export { ComboBox } from "./ComboBox";
export { Actions, Dialog } from "./Dialog";
export { FailureNote } from "./FailureNote";
export { Note } from "./Note";
export { Select, type Choice } from "./Select";
export { TextField } from "./TextField";
