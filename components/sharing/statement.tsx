/** What is shared, sentence by sentence, in the words that are kept with the grant. */
export function Statement({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="bullets measure">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
