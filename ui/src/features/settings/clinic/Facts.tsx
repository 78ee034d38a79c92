import type { Fact } from "../editing/facts";

/** What is known, line by line. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="settings-facts">
      {facts.map(({ label, value }) => (
        <div key={label} className="settings-fact">
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
