export interface FieldDescription {
  readonly name: string;
  readonly label: string;
  readonly type: 'email' | 'password' | 'text';
  /** What the browser may fill in, as HTML's `autocomplete` names it. */
  readonly autocomplete: string;
  /** What the person has typed. A password is never given back. */
  readonly value?: string;
  readonly hint?: string;
  /** What a sentence about an error begins with; the label when it is not given. */
  readonly subject?: string;
}

/** Why the value of a field was refused. The reason is a clause that follows the field's name: "must be an e-mail address". */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
}

/** What the part `field` shows. */
export interface FieldView extends Required<FieldDescription> {
  readonly id: string;
  readonly error: string;
  readonly describedBy: string;
  /** Whether the keyboard leaves the text as it is typed. */
  readonly isVerbatim: boolean;
}

export function field(description: FieldDescription, problems: readonly FieldProblem[] = []): FieldView {
  const { name: id, label, hint = '', value = '', type, subject = label } = description;
  const reasons = problems.filter((problem) => problem.field === description.name).map(({ reason }) => reason);
  const error = reasons.length > 0 ? `${subject} ${reasons.join(' and ')}.` : '';
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { ...description, id, hint, value, subject, error, describedBy, isVerbatim: type !== 'text' };
}
