import type { Motif } from './motif.js';

export const mug: Motif = ({ main, second, pale, ink }) => `
<path d="M76 40c-10-14 10-18 0-32M102 40c-10-14 10-18 0-32" fill="none" stroke="${pale}" stroke-width="6"/>
<path d="M136 80c44-10 44 66-4 62" fill="none" stroke-width="18"/>
<path d="M136 80c44-10 44 66-4 62" fill="none" stroke="${main}" stroke-width="10"/>
<path d="M40 58h100l-6 108c-1 8-6 12-14 12H60c-8 0-13-4-14-12z" fill="${main}"/>
<ellipse cx="90" cy="58" rx="50" ry="12" fill="${pale}"/>
<ellipse cx="90" cy="60" rx="40" ry="7" fill="${ink}"/>
<path d="M90 98v46M76 110h28M68 128c4 22 40 22 44 0" fill="none" stroke="${second}" stroke-width="6"/>
<circle cx="90" cy="93" r="6" fill="none" stroke="${second}"/>`;

export const bottle: Motif = ({ main, second, pale }) => `
<path d="M86 18c0-12 28-12 28 0" fill="none" stroke-width="6"/>
<path d="M82 18h36v26H82z" fill="${second}"/>
<path d="M84 44h32c0 20 24 22 24 48v78c0 8-5 14-14 14H74c-9 0-14-6-14-14V92c0-26 24-28 24-48z" fill="${main}"/>
<path d="M60 104h80v46H60z" fill="${pale}"/>
<path d="M60 134c10-12 20-12 30 0s20 12 30 0 14-10 20-4" fill="none" stroke="${main}" stroke-width="6"/>
<circle cx="112" cy="117" r="7" fill="${second}" stroke-width="3"/>
<path d="M74 94c0-12 6-16 12-24" fill="none" stroke="${pale}" stroke-width="6"/>`;

export const knife: Motif = ({ main, second, pale }) => `
<path d="M98 96L172 14c10 24 2 60-46 108z" fill="${pale}"/>
<path d="M112 100l50-60" fill="none" stroke-width="3"/>
<path d="M90 90l42 40-14 14-42-40z" fill="${second}"/>
<path d="M84 100l40 40-52 46c-26 8-48-12-40-38z" fill="${main}"/>
<circle cx="96" cy="130" r="5" fill="${pale}" stroke-width="3"/>
<circle cx="74" cy="150" r="5" fill="${pale}" stroke-width="3"/>
<circle cx="52" cy="168" r="7" fill="none"/>
<path d="M46 172c-34 6-30-30-34-44" fill="none" stroke="${second}" stroke-width="6"/>`;

export const boat: Motif = ({ main, second, pale }) => `
<path d="M96 12v126" fill="none" stroke-width="7"/>
<path d="M96 12l26 8-26 9z" fill="${second}"/>
<path d="M106 36c44 24 62 56 64 90h-64z" fill="${pale}"/>
<path d="M86 44c-16 40-36 66-62 82h62z" fill="${second}"/>
<path d="M106 84c24 2 42 6 56 12M106 108h62" fill="none" stroke-width="3"/>
<path d="M10 138h182c-10 30-30 46-56 46H64c-26 0-46-16-54-46z" fill="${main}"/>
<path d="M18 152h166" fill="none" stroke="${pale}" stroke-width="5"/>`;
