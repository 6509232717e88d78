/** A sentence of the program, in which names stand between backquotes: they are set as code. */
export function Prose({ text }: { readonly text: string }) {
  const parts = text.split('`');
  // An odd one out is no name, but a backquote that somebody wrote.
  if (parts.length % 2 === 0) return <>{text}</>;
  return <>{parts.map((part, index) => (index % 2 === 1 ? <code key={`${index}`}>{part}</code> : part))}</>;
}
