import { Button } from '@mantine/core';
import type { ToldFlow } from '../../../../lens/flow.js';
import { flowSvg } from '../../../../lens/flow-svg.js';
import { mermaidOf } from '../../../../lens/mermaid.js';
import type { ShownRow } from '../../../../lens/shown-row.js';

/** The flow as a file for a report or a question to a colleague. */
export function Exports({ flow, rows }: { flow: ToldFlow; rows: readonly ShownRow[] }) {
  const { correlationId } = flow.summary;
  return (
    <>
      <Button variant="default" onClick={() => save(`${correlationId}.mmd`, 'text/plain', mermaidOf(flow))}>
        Mermaid
      </Button>
      <Button variant="default" onClick={() => save(`${correlationId}.svg`, 'image/svg+xml', flowSvg(flow, rows))}>
        SVG
      </Button>
      <Button
        variant="default"
        onClick={() => save(`${correlationId}.json`, 'application/json', JSON.stringify(flow, null, 2))}
      >
        JSON
      </Button>
    </>
  );
}

function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
