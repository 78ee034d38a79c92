import { memo } from "react";

/** What stands over a book: the digit that jumps there, and its provider or its day. */
export interface BookHead {
  readonly key: string;
  readonly name: string;
  /** Today's, in a week. */
  readonly today: boolean;
}

type Props = { heads: readonly BookHead[]; current: string | null };

/** Names over the books, with the digit that jumps there. They stay while the day scrolls under them. */
export const ProviderHeads = memo(function ProviderHeads({ heads, current }: Props) {
  return (
    <div className="heads" aria-hidden="true">
      <div className="heads-corner" />
      {heads.map(({ key, name, today }, index) => (
        <div
          key={key}
          className="head"
          data-current={key === current || undefined}
          data-today={today || undefined}
          title={name}
        >
          <span className="head-digit">{index + 1}</span>
          <span className="head-name">{name}</span>
        </div>
      ))}
    </div>
  );
});
