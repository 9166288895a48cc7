import { SpanStatusCode, type Span } from '@opentelemetry/api';
import { stepAttribute, type StepAttributeName } from './step-attributes.js';

export type StepValues = Partial<Record<StepAttributeName, string | number | undefined>>;

/** The running step. Values that become known later are set while it runs. */
export class Step {
  /** Why it has failed. */
  failure: string | undefined;
  private readonly later: StepValues[] = [];

  constructor(
    private readonly span: Span,
    public name: string,
  ) {}

  /** Whether the values that are set will be recorded. If not, they are recorded only if the step fails. */
  get isRecorded(): boolean {
    return this.span.isRecording();
  }

  /** What was set while it was not recorded. */
  get unrecorded(): StepValues {
    return Object.assign({}, ...this.later) as StepValues;
  }

  set(values: StepValues): void {
    if (!this.isRecorded) {
      this.later.push(values);
      return;
    }
    for (const [name, value] of Object.entries(values)) {
      if (value !== undefined) this.span.setAttribute(stepAttribute[name as StepAttributeName], value);
    }
  }

  /** For a name that becomes known later, such as the route of a request. */
  rename(name: string): void {
    this.name = name;
    this.span.updateName(name);
  }

  fail(error: unknown): void {
    this.failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.span.setStatus({ code: SpanStatusCode.ERROR, message: this.failure });
  }
}
