import type { FoundPatient, Mark, NamePart } from "../../api/bindings";

/** `RAMIREZ, Ana Lucía`, with what was typed marked in it. */
export function FoundName({ patient }: { patient: FoundPatient }) {
  const marks = (part: NamePart) => patient.marks.filter((mark) => mark.part === part);
  return (
    <span className="patient-option-name" dir="auto">
      <Marked text={patient.family} marks={marks("family")} written={(text) => text.toLocaleUpperCase()} />
      {", "}
      <Marked text={patient.given} marks={marks("given")} written={(text) => text} />
      {patient.preferred != null && (
        <>
          {" “"}
          <Marked text={patient.preferred} marks={marks("preferred")} written={(text) => text} />
          {"”"}
        </>
      )}
    </span>
  );
}

type Props = { text: string; marks: readonly Mark[]; written: (text: string) => string };

/** Cut before it is written in capitals: a letter may become two. */
function Marked({ text, marks, written }: Props) {
  return piecesOf(text, marks).map(({ from, piece, marked }) =>
    marked ? (
      <mark key={from} className="found">
        {written(piece)}
      </mark>
    ) : (
      <span key={from}>{written(piece)}</span>
    ),
  );
}

/** The text in pieces, in and between the marks; marks that overlap count once. */
export function piecesOf(text: string, marks: readonly Pick<Mark, "from" | "until">[]) {
  const pieces: { from: number; piece: string; marked: boolean }[] = [];
  let at = 0;
  const take = (until: number, marked: boolean) => {
    if (until > at) pieces.push({ from: at, piece: text.slice(at, until), marked });
    at = Math.max(at, until);
  };
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    take(mark.from, false);
    take(mark.until, true);
  }
  take(text.length, false);
  return pieces;
}
