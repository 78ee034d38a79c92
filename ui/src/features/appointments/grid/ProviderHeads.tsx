import { memo } from "react";

import type { Column } from "../day-model";

type Props = { columns: readonly Column[]; current: string | null };

/** Names over the books, with the digit that jumps there. They stay while the day scrolls under them. */
export const ProviderHeads = memo(function ProviderHeads({ columns, current }: Props) {
  return (
    <div className="heads" aria-hidden="true">
      <div className="heads-corner" />
      {columns.map(({ provider }, index) => (
        <div
          key={provider.id}
          className="head"
          data-current={provider.id === current || undefined}
          title={provider.name}
        >
          <span className="head-digit">{index + 1}</span>
          <span className="head-name">{provider.name}</span>
        </div>
      ))}
    </div>
  );
});
