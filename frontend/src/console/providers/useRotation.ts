import { useDraft } from "@/browser/useDraft";
import type { Provider, SECRET_INPUTS } from "@/console/providers/provider";
import {
  ProviderKeyRotateDocument,
  type ProviderKeyRotateMutation,
  type ProviderKeyRotateMutationVariables,
} from "@/console/providers/providers.generated";
import { useCommand } from "@/graphql/useCommand";

type SecretInput = (typeof SECRET_INPUTS)[keyof typeof SECRET_INPUTS];

/** Sets a secret. Address and reason are kept as a draft; the secret is an argument that nothing keeps. */
export function useRotation({ providerId, apiEndpoint }: Provider, name: SecretInput) {
  const command = useCommand<ProviderKeyRotateMutation, ProviderKeyRotateMutationVariables>(
    ProviderKeyRotateDocument,
  );
  const [draft, change, clear] = useDraft(`provider-key:${providerId}`);
  const address = draft.address ?? apiEndpoint ?? "";
  const reason = draft.reason ?? "";
  const rotate = async (secret: string) => {
    // An address that is sent needs all secrets again.
    const moved = address === (apiEndpoint ?? "") ? {} : { apiEndpoint: address || null };
    const input = { providerId, reason, [name]: secret, ...moved };
    const isDone = "done" in (await command.run({ input }));
    if (isDone) clear();
    return isDone;
  };
  return { command, address, reason, change, rotate };
}
