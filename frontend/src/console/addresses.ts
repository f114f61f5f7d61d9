/** Where the pages of single things are. */
export const modelAddress = (name: string) => `/console/models/${encodeURIComponent(name)}`;
export const providerAddress = (id: string) => `/console/providers/${encodeURIComponent(id)}`;
export const accountAddress = (id: string) => `/console/accounts/${encodeURIComponent(id)}`;
export const revisionAddress = (number: number) => `/console/history/${number}`;
export const automationAddress = (id: string) => `/console/automations/${encodeURIComponent(id)}`;
export const automationRunAddress = (id: string) =>
  `/console/automations/runs/${encodeURIComponent(id)}`;
export const jobAddress = (id: string) => `/console/jobs?job=${encodeURIComponent(id)}`;
