import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";

import { PreferencesProvider } from "../shared/preferences";
import { newQueryClient } from "./query-client";
import { StageSwitch } from "./StageSwitch";

export function App() {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <PreferencesProvider>
        <StageSwitch />
      </PreferencesProvider>
    </QueryClientProvider>
  );
}
