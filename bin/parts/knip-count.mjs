/** A knip reporter that says how many files it read, so that an empty search cannot pass for a clean one. */
export default function count({ counters, write }) {
  write(`files read: ${counters.processed}`);
}
