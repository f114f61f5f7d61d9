/** The names of the operations that were sent, in their order. */
export const sent: string[] = [];

/** What a client complained of, by the console: both warn there where they can't keep what they got. */
export const complaints: string[] = [];
console.warn = console.error = (...words: unknown[]) => complaints.push(words.join(" "));

export const url = required("RATECARD_URL");
export const account = required("ACCOUNT");
export const openHold = required("OPEN_HOLD");
export const pageSize = 3;

export const headers = {
  Authorization: `Bearer ${required("RATECARD_TOKEN")}`,
  "Content-Type": "application/json",
};

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set.`);
  return value;
}
