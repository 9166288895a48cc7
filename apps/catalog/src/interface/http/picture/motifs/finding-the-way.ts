import type { Motif } from './motif.js';

export const compass: Motif = ({ main, second, pale, ink }) => `
<path d="M88 20h24v14H88z" fill="${second}"/>
<circle cx="100" cy="106" r="74" fill="${second}"/>
<circle cx="100" cy="106" r="58" fill="${pale}"/>
<path d="M100 54v10M100 148v10M48 106h10M142 106h10M63 69l6 6M131 137l6 6M137 69l-6 6M69 137l-6 6" fill="none" stroke-width="3"/>
<path d="M132 70l-22 44-20-18z" fill="${main}"/>
<path d="M68 142l22-46 20 18z" fill="${ink}"/>
<circle cx="100" cy="105" r="5" fill="${pale}"/>`;

export const binoculars: Motif = ({ main, second, pale, ink }) => `
<path d="M84 62h32v54H84z" fill="${ink}"/>
<path d="M40 58l10-24h30l10 24 4 60-6 42H24l-2-30z" fill="${main}"/>
<path d="M160 58l-10-24h-30l-10 24-4 60 6 42h64l2-30z" fill="${main}"/>
<path d="M48 34h34v12H46zM152 34h-34v12h36z" fill="${ink}"/>
<ellipse cx="56" cy="158" rx="33" ry="18" fill="${second}"/>
<ellipse cx="144" cy="158" rx="33" ry="18" fill="${second}"/>
<ellipse cx="56" cy="158" rx="21" ry="10" fill="${pale}"/>
<ellipse cx="144" cy="158" rx="21" ry="10" fill="${pale}"/>
<circle cx="100" cy="74" r="9" fill="${second}"/>`;

export const map: Motif = ({ main, second, pale }) => `
<path d="M20 50l52-18 56 18 52-18v118l-52 18-56-18-52 18z" fill="${pale}"/>
<path d="M72 32l56 18v118l-56-18z" fill="${second}" fill-opacity=".55"/>
<path d="M20 110c18-24 36-4 46-20s-8-30 10-54L20 52zM180 92c-20-6-26 12-40 18s-8 26-4 54l44-15z" fill="${main}" fill-opacity=".8" stroke-width="3"/>
<path d="M52 130c24 6 30-26 52-26s20-24 40-30" fill="none" stroke-dasharray="2 10"/>
<path d="M138 66l14 14M152 66l-14 14" fill="none" stroke-width="6"/>`;

export const book: Motif = ({ main, second, pale }) => `
<path d="M40 44c0-10 6-16 16-16h104v112H56c-10 0-16 6-16 14z" fill="${main}"/>
<path d="M160 140v28H56c-20 0-20-28 0-28z" fill="${pale}"/>
<path d="M54 154h100" fill="none" stroke-width="3"/>
<path d="M60 28v112" fill="none" stroke-width="3"/>
<path d="M110 52v52M92 70h36M86 92c4 18 44 18 48 0" fill="none" stroke="${second}" stroke-width="7"/>
<circle cx="110" cy="47" r="7" fill="none" stroke="${second}" stroke-width="5"/>
<path d="M136 140v40l-9-8-9 8v-40z" fill="${second}"/>`;
