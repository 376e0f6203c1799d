/** The four levels as charts print them. The short form always appears together with the key. */
export const levelWords = [
  { name: "Not yet", short: "NY" },
  { name: "Starting", short: "St" },
  { name: "Established", short: "Es" },
  { name: "Embedded", short: "Em" },
] as const;
