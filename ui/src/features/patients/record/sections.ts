// The sections of a patient's record, with the birth date read as the registration reads it.
import { readBirthDate } from "../birth-date";
import { sectionsWith, type Part, type Section } from "./parts";

const BIRTH_DATE: Part = {
  field: "birth_date",
  inputs: [{ id: "birth_date", kind: "birth" }],
  from: (record) => record.patient.birth_date,
  read: (record) => ({ birth_date: record.patient.birth_date }),
  write: (values, { t, locale, today }) => {
    const reading = readBirthDate(values["birth_date"] ?? "", locale, today);
    if (reading.is === "date") return { to: reading.iso };
    return { input: "birth_date", problem: t(`birth-date-${reading.is}`) };
  },
};

export const SECTIONS: readonly Section[] = sectionsWith(BIRTH_DATE);
