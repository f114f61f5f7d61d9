import { MantineProvider } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Provider as GraphQLProvider } from "urql";
import { colorSchemeManager } from "@/app/colorScheme";
import { theme } from "@/app/theme";
import { styleNonce } from "@/browser/styleNonce";
import { AccountsProvider } from "@/features/accounts/AccountsProvider";
import { createClient } from "@/graphql/client";

export function Providers({ children }: { children: ReactNode }) {
  // In state, so that a second render opens no second stream.
  const [client] = useState(createClient);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      getStyleNonce={styleNonce}
    >
      <GraphQLProvider value={client}>
        <AccountsProvider>{children}</AccountsProvider>
      </GraphQLProvider>
    </MantineProvider>
  );
}
