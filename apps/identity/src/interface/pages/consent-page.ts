import { pageTemplate } from './page.js';

export interface ConsentPage {
  /** Where the form is posted, with the field `decision`: `allow` or `deny`. */
  readonly action: string;
  readonly client: string;
  /** The host that the client's answer goes to, so that a person can see who asks. */
  readonly clientHost: string;
  /** Who is signed in. */
  readonly email: string;
  /** What the client would be allowed, each as a phrase: "see your name and e-mail address". */
  readonly permissions: readonly string[];
  /** How long an answer holds at most. */
  readonly days: number;
}

const page = pageTemplate<ConsentPage>(`<div class="head">{{> keyBadge}}<h1>Allow {{client}} to use your account?</h1>
<p class="muted">{{client}} at <strong>{{clientHost}}</strong> is not part of Tradewind.</p></div>
<div class="stack">
{{#if permissions}}<div class="stack"><h2>It would be able to</h2>
<ul class="plain">{{#each permissions}}<li>{{> tick}}<span>{{this}}</span></li>{{/each}}</ul></div>
{{/if}}<p class="muted small">You are signed in as {{email}}. {{client}} never learns your password. This holds for at most {{days}} days; then you are asked again. You can take it back on your profile.</p>
</div>
<form class="buttons" method="post" action="{{action}}">
<button class="button" type="submit" name="decision" value="allow">Allow</button>
<button class="button quiet" type="submit" name="decision" value="deny">Do not allow</button>
</form>`);

export function consentPage(values: ConsentPage): string {
  return page({ title: `Allow ${values.client}?`, ...values });
}
