const icon = (drawing: string, more = '') =>
  `<svg class="icon${more}" viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;

const drawings = {
  warning: '<path d="M12 4 2.800 19.500h18.400z"/><path d="M12 10v4.500M12 17v.1"/>',
  information: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 8v.1"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.500 2"/>',
  tick: '<path d="M5 12.500l4.500 4.500L19 7.500"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="2.500"/><path d="M3.500 7l8.500 6 8.500-6"/>',
  key: '<circle cx="8" cy="15" r="4.500"/><path d="M11.500 11.500 20 3M16 7l3 3"/>',
  door: '<path d="M14 4h4a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4M4 12h11M11 8l4 4-4 4"/>',
};

/** An input with its label, hint and error. The value in scope is the result of `field()`. */
const field = `<div class="field">
<label for="{{id}}">{{label}}</label>
{{#if hint}}<p class="hint" id="{{id}}-hint">{{hint}}</p>
{{/if}}{{#if error}}<p class="error" id="{{id}}-error">${icon(drawings.warning, ' small')}<span><span class="sr">Error: </span>{{error}}</span></p>
{{/if}}<input id="{{id}}" name="{{name}}" type="{{type}}" autocomplete="{{autocomplete}}"{{#if value}} value="{{value}}"{{/if}}{{#if isVerbatim}} autocapitalize="none" spellcheck="false"{{/if}}{{#if describedBy}} aria-describedby="{{describedBy}}"{{/if}}{{#if error}} aria-invalid="true"{{/if}} required>
</div>`;

/** Why a form was refused, in focus before the form: what to wait for, or all errors, each of which leads to its field. */
const refusal = `{{#if wait}}<div class="note wait" role="alert" tabindex="-1" autofocus>${icon(drawings.clock)}<div><h2>Please wait a little</h2><p>There were too many tries in a short time. Try again in {{wait}}.</p></div></div>
{{/if}}{{#if errors}}<div class="note bad" role="alert" tabindex="-1" autofocus aria-labelledby="summary">${icon(drawings.warning)}<div>
<h2 id="summary">There is a problem</h2>
<ul>{{#each errors}}<li><a href="#{{id}}">{{text}}</a></li>{{/each}}</ul>
</div></div>{{/if}}`;

const note = (kind: string, drawing: string) =>
  `<div class="note ${kind}" role="alert" tabindex="-1" autofocus>${icon(drawing)}<div>{{> @partial-block}}</div></div>`;

export const pageParts: Readonly<Record<string, string>> = {
  field,
  refusal,
  badNote: note('bad', drawings.warning),
  waitNote: note('wait', drawings.clock),
  infoNote: `<div class="note info">${icon(drawings.information)}<div>{{> @partial-block}}</div></div>`,
  tick: icon(drawings.tick),
  mailBadge: `<span class="badge">${icon(drawings.mail)}</span>`,
  keyBadge: `<span class="badge">${icon(drawings.key)}</span>`,
  doorBadge: `<span class="badge">${icon(drawings.door)}</span>`,
  okBadge: `<span class="badge ok">${icon(drawings.tick)}</span>`,
  badBadge: `<span class="badge bad">${icon(drawings.warning)}</span>`,
};
