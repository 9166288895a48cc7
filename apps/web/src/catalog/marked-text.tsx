/** The text with each occurrence of what was searched in bold. */
export function MarkedText({ text, marked }: { text: string; marked: string }) {
  const words = marked
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return text;
  return text
    .split(new RegExp(`(${words.join('|')})`, 'gi'))
    .map((part, position) => (position % 2 === 1 ? <strong key={position}>{part}</strong> : part));
}
