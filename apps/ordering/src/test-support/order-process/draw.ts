import type { Cell } from '../../domain/order-process/cell.js';
import { messageTypes, type MessageType } from '../../domain/order-process/process-message.js';
import { deadlineOf, processStates, type ProcessState } from '../../domain/order-process/process-state.js';
import { table } from '../../domain/order-process/table.js';

/** The diagram of the process: what leads from which state to which. What keeps the state is not drawn. */
export function drawDiagram(): string {
  const ends = processStates.filter((state) => deadlineOf[state] === null).map((state) => `  ${state} --> [*]`);
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> Submitted',
    ...processStates.flatMap(arrowsFrom),
    ...ends,
    '```',
  ].join('\n');
}

function arrowsFrom(from: ProcessState): string[] {
  return processStates.flatMap((to) => {
    const causes = messageTypes.filter((message) => to !== from && targetsOf(table[from][message]).includes(to));
    const names = causes.map((message) => nameIn(from, message));
    return names.length > 0 ? [`  ${from} --> ${to}: ${names.join(', ')}`] : [];
  });
}

const nameIn = (state: ProcessState, message: MessageType) =>
  message === 'DeadlinePassed' ? `deadline ${deadlineOf[state]}` : message;

function targetsOf(cell: Cell): readonly ProcessState[] {
  switch (cell.kind) {
    case 'go-on':
    case 'cancel':
      return [cell.to];
    case 'take-back':
    case 'ask-for-refund':
      return ['AwaitingRefund'];
    case 'settle':
      return ['Cancelled', 'Returned'];
    default:
      return [];
  }
}

/** The whole table, with a number for each reason, and the list of the reasons. */
export function drawTable(): string {
  const reasons: string[] = [];
  const numberOf = (reason: string) => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return reasons.indexOf(reason) + 1;
  };
  const rows = messageTypes.map((message) => [
    `\`${message}\``,
    ...processStates.map((state) => inWords(table[state][message], numberOf)),
  ]);
  const head = ['', ...processStates.map((state) => `\`${state}\``)];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [...lines, '', ...reasons.map((reason, index) => `${index + 1}. ${reason}`)].join('\n');
}

function inWords(cell: Cell, numberOf: (reason: string) => number): string {
  switch (cell.kind) {
    case 'go-on':
      return `**${cell.to}**`;
    case 'ask-again':
      return 'asked again';
    case 'cancel':
      return `**${cell.to}**, ${cell.reason === 'as-asked' ? 'as asked' : cell.reason}`;
    case 'take-back':
      return '**AwaitingRefund**, returned';
    case 'ask-for-refund':
      return '**AwaitingRefund**, asked again';
    case 'settle':
      return '**Cancelled** or **Returned**';
    case 'already-undone':
      return `compensated (${numberOf(cell.because)})`;
    case 'ignore':
      return `ignored (${numberOf(cell.because)})`;
    case 'refuse':
      return `refused (${numberOf(`Refused with \`${cell.code}\`.`)})`;
  }
}
