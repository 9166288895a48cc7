import type { ToldFlow } from './flow.js';

/** The flow as a sequence diagram in Mermaid's language: transactions are coloured boxes, messages go over the broker. */
export function mermaidOf({ rows }: ToldFlow): string {
  const services = [...new Set(rows.map(({ service }) => service))];
  const lines = ['sequenceDiagram', ...services.map((service) => `  participant ${service}`), '  participant broker'];
  let open: number | undefined;
  const close = () => {
    if (open !== undefined) lines.push('  end');
    open = undefined;
  };
  for (const { kind, service, title, note, transaction } of rows) {
    if (transaction !== open) close();
    if (kind === 'begin') {
      lines.push('  rect rgb(253, 243, 234)');
      open = transaction;
    }
    if (kind === 'relayed') lines.push(`  ${service}-)broker: ${plain(title)}`);
    else if (kind === 'inbox' || kind === 'http') lines.push(`  Note over ${service}: ${plain(`${title} ${note}`)}`);
    else if (kind === 'received') lines.push(`  broker-)${service}: ${plain(title)}`);
    else lines.push(`  ${service}->>${service}: ${plain(title)}`);
  }
  close();
  return `${lines.join('\n')}\n`;
}

/** Without what Mermaid reads as its own. */
const plain = (text: string): string => text.replaceAll(/[;#\n]/g, ' ').trim();
