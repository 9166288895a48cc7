export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export const done = (body: Answer['body']): Answer => ({ status: 201, body });
export const declined = (code: string): Answer => ({ status: 402, body: { code } });
export const refused = (status: number, code: string): Answer => ({ status, body: { code } });
