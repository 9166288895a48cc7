import { pageTemplate } from './page.js';

export interface AllowedProgram {
  readonly clientId: string;
  readonly client: string;
  /** What it is allowed, each as a phrase: "see your name and e-mail address". */
  readonly permissions: readonly string[];
  /** Until when, as a date. */
  readonly until: string;
}

export interface ProgramsPage {
  /** Who is signed in. */
  readonly email: string;
  readonly programs: readonly AllowedProgram[];
}

const page = pageTemplate<ProgramsPage>(`<div class="head">{{> keyBadge}}<h1>Programs that may use your account</h1>
<p class="muted">You are signed in as <strong>{{email}}</strong>.</p></div>
{{#if programs}}{{#each programs}}<form class="stack" method="post" action="/account/programs" aria-labelledby="{{clientId}}">
<h2 id="{{clientId}}">{{client}}</h2>
<ul class="plain">{{#each permissions}}<li>{{> tick}}<span>{{this}}</span></li>{{/each}}</ul>
<p class="muted small">Until {{until}}, unless you take it back.</p>
<button class="button quiet" type="submit" name="client" value="{{clientId}}">Take it back<span class="sr"> from {{client}}</span></button>
</form>
{{/each}}{{else}}<p>No program outside of Tradewind may use your account.</p>
{{/if}}<div class="rest"><p><a href="/profile">Back to your profile</a></p></div>`);

export function programsPage(values: ProgramsPage): string {
  return page({ title: 'Programs that may use your account', ...values });
}
