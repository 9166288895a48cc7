import type { Motif } from './motif.js';

export const lantern: Motif = ({ main, second, pale }) => `
<path d="M74 40a26 26 0 0 1 52 0" fill="none"/>
<path d="M80 48h40l10 20H70z" fill="${main}"/>
<rect x="66" y="68" width="68" height="10" rx="4" fill="${second}"/>
<path d="M72 78h56c8 26 8 46 0 70H72c-8-24-8-44 0-70z" fill="${pale}"/>
<path d="M100 98c14 16 16 24 12 34-4 9-20 9-24 0-4-10 2-18 12-34z" fill="${second}"/>
<path d="M82 80c-5 24-5 44 0 66M118 80c5 24 5 44 0 66M68 112h64" fill="none" stroke-width="3"/>
<path d="M64 148h72l8 22H56z" fill="${main}"/>`;

export const rope: Motif = ({ main, second, pale }) => `
<ellipse cx="100" cy="140" rx="72" ry="28" fill="${second}"/>
<ellipse cx="100" cy="120" rx="72" ry="28" fill="${pale}"/>
<ellipse cx="100" cy="100" rx="72" ry="28" fill="${second}"/>
<ellipse cx="100" cy="98" rx="36" ry="13" fill="${main}"/>
<path d="M128 90c34-18 40-44 16-58-20-10-34 8-22 20 14 12 44 6 50-14" fill="none" stroke-width="15"/>
<path d="M128 90c34-18 40-44 16-58-20-10-34 8-22 20 14 12 44 6 50-14" fill="none" stroke="${pale}" stroke-width="8"/>
<path d="M44 108l10 10M64 118l9 9M90 123l7 10M118 122l5 10M142 115l2 10M44 130l10 10M64 140l9 9M90 145l7 10M118 144l5 10M142 137l2 10" fill="none" stroke-width="3"/>`;

export const anchor: Motif = ({ main, second, pale }) => `
<circle cx="100" cy="40" r="16" fill="${pale}"/>
<path d="M62 70h76v14H62z" fill="${second}"/>
<path d="M92 56h16v92c22-3 38-18 42-38l-14 4 22-32 16 36-12-4c-4 34-32 58-62 62-30-4-58-28-62-62l-12 4 16-36 22 32-14-4c4 20 20 35 42 38z" fill="${main}"/>
<path d="M108 48c40 6 44 30 22 44-26 16-68 18-70 44" fill="none" stroke-width="4" stroke-dasharray="1 9"/>`;

export const wheel: Motif = ({ main, second, pale }) => `
<path d="M100 16v168M16 100h168M41 41l118 118M159 41L41 159" fill="none" stroke-width="16"/>
<path d="M100 18v164M18 100h164M42 42l116 116M158 42L42 158" fill="none" stroke="${second}" stroke-width="8"/>
<circle cx="100" cy="100" r="54" fill="none" stroke-width="24"/>
<circle cx="100" cy="100" r="54" fill="none" stroke="${main}" stroke-width="16"/>
<circle cx="100" cy="100" r="20" fill="${pale}"/>
<circle cx="100" cy="100" r="7" fill="${second}"/>`;
